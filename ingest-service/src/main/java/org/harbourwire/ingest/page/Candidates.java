package org.harbourwire.ingest.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.article.review.Provenance;
import org.harbourwire.ingest.article.review.ReviewDigest;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.ingest.site.RegisteredDomain;
import org.jspecify.annotations.Nullable;

/// Makes candidates of what was extracted and what the source says of it.
final class Candidates {
  /// Less of a feed's content is a teaser, no article: in letters of an alphabet.
  private static final int LEAST_CONTENT = 200;

  /// A Chinese character says as much as so many letters.
  private static final double LETTERS_OF_AN_IDEOGRAPH = 10 / 3.0;

  private final ArticleExtractor extractor;
  private final Clock clock;

  Candidates(ArticleExtractor extractor, Clock clock) {
    this.extractor = extractor;
    this.clock = clock;
  }

  /// What the extractor is told of a page.
  static ExtractContext context(FetchRequest request, Source source) {
    return new ExtractContext(
        source.zone(), language(request, source), request.hint(), source.page());
  }

  /// The candidate that the feed's own title and content make, if they are enough.
  Optional<Candidate> fromFeed(FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    if (hint == null || hint.title() == null || hint.content() == null) {
      return Optional.empty();
    }
    String html = "<html><body><article>" + hint.content() + "</article></body></html>";
    var document =
        new FetchedDocument(
            html.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create(request.url()));
    PageReview review = extractor.review(document, context(request, source));
    if (!(review.outcome() instanceof ExtractOutcome.Extracted e)
        || length(e.article().text()) < LEAST_CONTENT) {
      return Optional.empty();
    }
    Review digest = ReviewDigest.ofFeed(e, review.passages());
    return Optional.of(fromPage(e.article(), digest, URI.create(request.url()), request, source));
  }

  private static double length(String text) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return text.length() + ideographs * (LETTERS_OF_AN_IDEOGRAPH - 1);
  }

  /// The candidate that the feed's own title makes: of a source that may show no more than that, it
  /// is the whole article.
  Optional<Candidate> headline(FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    return hint == null || hint.title() == null || hint.title().isBlank()
        ? Optional.empty()
        : Optional.of(said(hint.title(), FeedWords.of(hint), hint, request, source));
  }

  /// The candidate that the words of an entry without a page make, however few; one without a title
  /// is called by how it begins.
  Optional<Candidate> ofWords(FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    if (hint == null) {
      return Optional.empty();
    }
    String words = FeedWords.of(hint);
    String title = FeedWords.title(hint, words);
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(said(title, words, hint, request, source));
  }

  private Candidate said(
      String title, String text, EntryHint hint, FetchRequest request, Source source) {
    URI page = URI.create(request.url());
    var article =
        new ExtractedArticle(
            title,
            text,
            false,
            hint.language(),
            hint.author() == null ? List.of() : List.of(hint.author()),
            null,
            PublishedPrecision.NONE,
            null,
            hint.updatedAt(),
            request.url(),
            "text/html",
            List.of(),
            List.of(),
            false,
            new Provenance(Place.FEED, null, null, null, null),
            List.of());
    Review review =
        ReviewDigest.ofFeed(new ExtractOutcome.Extracted(article, List.of(), List.of()), List.of());
    return fromPage(article, review, page, request, source);
  }

  /// The candidate that a page makes.
  ///
  /// @param review what was kept and cut of it
  Candidate fromPage(
      ExtractedArticle a, Review review, URI finalAddress, FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    boolean feedKnows = a.publishedAt() == null && hint != null && hint.publishedAt() != null;
    return new Candidate(
        AddressKey.of(finalAddress),
        false,
        request.url(),
        finalAddress.toString(),
        a.canonicalUrl(),
        source.ref(),
        isOwnSite(source, finalAddress),
        request.backfill(),
        a.title().isBlank() && hint != null && hint.title() != null ? hint.title() : a.title(),
        a.text(),
        a.truncated(),
        a.language() == null ? language(request, source) : a.language(),
        a.authors(),
        published(feedKnows && hint != null ? hint.publishedAt() : a.publishedAt(), a, source),
        feedKnows && hint != null ? hint.publishedPrecision() : a.precision(),
        a.updatedAt(),
        clock.instant(),
        a.mediaType(),
        a.attachments(),
        a.alternates(),
        a.sponsored(),
        feedKnows ? review.withFound("published_at", Place.FEED.wireName()) : review,
        null);
  }

  /// At the offset in which the page wrote it, else at the publisher's.
  private static @Nullable OffsetDateTime published(
      @Nullable Instant at, ExtractedArticle a, Source source) {
    if (at == null) {
      return null;
    }
    ZoneOffset written = at.equals(a.publishedAt()) ? a.publishedOffset() : null;
    return at.atOffset(written == null ? source.zone().getRules().getOffset(at) : written);
  }

  /// The candidate that says that there is nothing at the address any more.
  Candidate gone(FetchRequest request, Source source) {
    return new Candidate(
        AddressKey.of(URI.create(request.url())),
        true,
        request.url(),
        request.url(),
        request.url(),
        source.ref(),
        isOwnSite(source, URI.create(request.url())),
        false,
        "",
        null,
        false,
        null,
        List.of(),
        null,
        PublishedPrecision.NONE,
        null,
        clock.instant(),
        "text/html",
        List.of(),
        List.of(),
        false,
        null,
        null);
  }

  private static boolean isOwnSite(Source source, URI page) {
    return RegisteredDomain.same(URI.create(source.url()), page);
  }

  private static @Nullable String language(FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    return hint != null && hint.language() != null ? hint.language() : source.language();
  }
}
