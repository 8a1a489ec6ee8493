package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractedArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.ingest.schedule.SourceStates;
import org.jspecify.annotations.Nullable;

/// Fetches the page or PDF of an entry and makes a candidate of it. When the page cannot be had or
/// is no article, what the feed itself says (its title and content) is the candidate, if that is
/// enough.
final class PageFetcher {
  /// Waits before the second and third try; a host that is away for longer is met again when its
  /// entry is listed anew.
  private static final List<Duration> RETRIES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

  /// A host that asks for more is asked again at the source's next poll.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final int LEAST_CONTENT = 200;

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final SourceStates states;
  private final Clock clock;

  PageFetcher(Fetcher fetcher, ArticleExtractor extractor, SourceStates states, Clock clock) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.states = states;
    this.clock = clock;
  }

  /// Puts into `outbox` what comes of `request`.
  void fetch(FetchRequest request, Source source, Outbox outbox) throws InterruptedException {
    FetchOutcome outcome = patiently(URI.create(request.url()));
    outbox.decided(
        request.url(), Stage.FETCH, outcome.word(), outcome.inWords(), request.sourceId());
    switch (outcome) {
      case FetchOutcome.Fresh f -> extract(f, request, source, outbox);
      case FetchOutcome.Gone g -> outbox.candidate(gone(request, source));
      case FetchOutcome.NotModified n -> {
        // We sent no validators; a host that answers so anyway has nothing new.
      }
      case FetchOutcome.Refused r -> withoutPage(request, source, outcome.inWords(), outbox);
      case FetchOutcome.RateLimited r -> {
        withoutPage(request, source, outcome.inWords(), outbox);
        retryAtNextPoll(request, outbox);
      }
      case FetchOutcome.Failed f -> {
        withoutPage(request, source, outcome.inWords(), outbox);
        if (f.passing()) {
          retryAtNextPoll(request, outbox);
        }
      }
    }
  }

  private FetchOutcome patiently(URI uri) throws InterruptedException {
    FetchOutcome outcome = fetcher.fetch(uri, null, null);
    for (Duration wait : RETRIES) {
      Optional<Duration> pause = pause(outcome, wait);
      if (pause.isEmpty()) {
        break;
      }
      // The host's turn is kept meanwhile: it is not asked for anything else either.
      Thread.sleep(pause.get());
      outcome = fetcher.fetch(uri, null, null);
    }
    return outcome;
  }

  private static Optional<Duration> pause(FetchOutcome outcome, Duration wait) {
    return switch (outcome) {
      case FetchOutcome.Failed f when f.passing() -> Optional.of(wait);
      case FetchOutcome.RateLimited r when r.retryAfter().compareTo(LONGEST_PAUSE) <= 0 ->
          Optional.of(r.retryAfter());
      default -> Optional.empty();
    };
  }

  private void extract(
      FetchOutcome.Fresh fresh, FetchRequest request, Source source, Outbox outbox) {
    var document =
        new FetchedDocument(fresh.body().array(), fresh.contentType().orElse(null), fresh.uri());
    var context = new ExtractContext(source.zone(), language(request, source), request.hint());
    switch (extractor.extract(document, context)) {
      case ExtractOutcome.Extracted e -> {
        outbox.decided(request.url(), Stage.EXTRACT, "article", null, source.id());
        outbox.candidate(candidate(e.article(), fresh.uri(), request, source));
      }
      case ExtractOutcome.NotAnArticle n -> withoutPage(request, source, n.reason(), outbox);
    }
  }

  private void withoutPage(FetchRequest request, Source source, String why, Outbox outbox) {
    Optional<Candidate> candidate = fromFeed(request, source);
    if (candidate.isPresent()) {
      outbox.decided(request.url(), Stage.EXTRACT, "feed-content", why, source.id());
      outbox.candidate(candidate.get());
    } else {
      outbox.decided(request.url(), Stage.EXTRACT, "no-article", why, source.id());
    }
  }

  /// The entry counts as seen in no version that a source could list, and the next poll asks
  /// without the validators that would hide it.
  private void retryAtNextPoll(FetchRequest request, Outbox outbox) {
    seen(request).ifPresent(s -> remember(s.as(SeenEntry.FAILED, clock.instant()), outbox));
  }

  private Optional<SeenEntry> seen(FetchRequest request) {
    return request.entryKey() == null
        ? Optional.empty()
        : states.seen(request.sourceId(), request.entryKey());
  }

  private void remember(SeenEntry entry, Outbox outbox) {
    outbox.seen(entry);
    states.apply(entry);
  }

  private Optional<Candidate> fromFeed(FetchRequest request, Source source) {
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
    var context = new ExtractContext(source.zone(), language(request, source), hint);
    return extractor.extract(document, context) instanceof ExtractOutcome.Extracted e
            && e.article().text().length() >= LEAST_CONTENT
        ? Optional.of(candidate(e.article(), URI.create(request.url()), request, source))
        : Optional.empty();
  }

  private Candidate candidate(
      ExtractedArticle a, URI finalAddress, FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    boolean feedKnows = a.publishedAt() == null && hint != null && hint.publishedAt() != null;
    return new Candidate(
        AddressKey.of(finalAddress),
        false,
        request.url(),
        finalAddress.toString(),
        a.canonicalUrl(),
        source.ref(),
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
        a.sponsored());
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

  private Candidate gone(FetchRequest request, Source source) {
    return new Candidate(
        AddressKey.of(URI.create(request.url())),
        true,
        request.url(),
        request.url(),
        request.url(),
        source.ref(),
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
        false);
  }

  private static @Nullable String language(FetchRequest request, Source source) {
    EntryHint hint = request.hint();
    return hint != null && hint.language() != null ? hint.language() : source.language();
  }
}
