package org.harbourwire.ingest.page;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.review.PageReview;
import org.harbourwire.ingest.article.review.ReviewDigest;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.identity.Landing;
import org.harbourwire.ingest.identity.PageHash;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.page.PageRetries.Miss;
import org.harbourwire.ingest.schedule.SourceStates;

/// Fetches the page or PDF of an entry and makes a candidate of it. What the feed itself says (its
/// title and content) stands in for a page that was never had, if that is enough; an article that
/// was once had from its page stays as it is when the page fails later.
public final class PageFetcher {
  private static final int MOST_HOSTS = 5;

  private final PatientFetcher fetcher;
  private final ArticleExtractor extractor;
  private final Candidates candidates;
  private final SourceStates states;
  private final Clock clock;

  public PageFetcher(
      PatientFetcher fetcher, ArticleExtractor extractor, SourceStates states, Clock clock) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.candidates = new Candidates(extractor, clock);
    this.states = states;
    this.clock = clock;
  }

  /// Does `request` and writes what came of it through `outbox`.
  ///
  /// @throws InterruptedException when we are stopped: nothing is written, and the request is to be
  ///   done again
  public void fetch(FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    if (SeenEntry.DELETED.equals(request.entryVersion())) {
      deleted(request, source, outbox);
      return;
    }
    if (PagelessEntry.is(request)) {
      said(request, source, outbox);
      return;
    }
    PageState before = states.page(request.url());
    String reading = PageState.reading(source.ref(), request.entryVersion());
    // Clocks of instances differ: another version of the entry is asked for whatever the time.
    if (before.readings().contains(reading) && !request.requestedAt().isAfter(before.triedAt())) {
      // Before a stop that kept it from being committed.
      String since = "fetched since it was asked for";
      outbox.decided(request.url(), Stage.FETCH, "not-modified", since, request.sourceId()).send();
      return;
    }
    Duration held = fetcher.held(URI.create(request.target()));
    if (held.compareTo(PatientFetcher.LONGEST_PAUSE) > 0) {
      putOff(request, "its host asks to be left alone for " + held.toSeconds() + " s", outbox);
      return;
    }
    FetchOutcome outcome = ask(request, before.isHadFor(reading));
    String why = outcome.inWords();
    outbox.decided(request.url(), Stage.FETCH, outcome.word(), why, request.sourceId());
    switch (outcome) {
      case FetchOutcome.Fresh f -> extract(f, request, source, outbox);
      case FetchOutcome.Elsewhere e when request.redirects() < MOST_HOSTS ->
          outbox.request(request.sentOn(e.location().toString(), e.forGood())).send();
      case FetchOutcome.Elsewhere e -> missed(Miss.LASTING, why, request, source, outbox);
      case FetchOutcome.Gone g -> missed(Miss.GONE, why, request, source, outbox);
      case FetchOutcome.NotModified n when before.isHadFor(reading) ->
          remember(before.unchanged(reading, clock.instant()), outbox);
      // A host that answers so although we have nothing has nothing for us.
      case FetchOutcome.NotModified n -> missed(Miss.LASTING, why, request, source, outbox);
      case FetchOutcome.Refused r -> missed(Miss.LASTING, why, request, source, outbox);
      case FetchOutcome.RateLimited r -> missed(Miss.PASSING, why, request, source, outbox);
      case FetchOutcome.Failed f ->
          missed(f.passing() ? Miss.PASSING : Miss.LASTING, why, request, source, outbox);
    }
  }

  /// Nothing vouches for an entry without a page but the list: it is remembered there alone.
  private void said(FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    Optional<Candidate> words = candidates.ofWords(request, source);
    String outcome = words.isPresent() ? "feed-content" : "kept";
    outbox.decided(request.url(), Stage.EXTRACT, outcome, "its entry names no page", source.id());
    words.ifPresent(outbox::candidate);
    outbox.send();
  }

  /// Leaves `request` to a later poll of its source.
  ///
  /// @param why in words a person understands
  public void putOff(FetchRequest request, String why, Outbox outbox) throws InterruptedException {
    outbox.decided(request.url(), Stage.FETCH, "dropped", why, request.sourceId());
    remember(states.page(request.url()).putOff(request.backfill(), clock.instant()), outbox);
  }

  /// A source for which the page was never had is to have it whole, so that its usage counts.
  private FetchOutcome ask(FetchRequest request, boolean had) throws InterruptedException {
    PageState page = had ? states.page(request.url()) : PageState.unknown(request.url());
    return fetcher.page(URI.create(request.target()), page.etag(), page.lastModified());
  }

  private void extract(FetchOutcome.Fresh fresh, FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    Landing landing = Landing.of(URI.create(request.url()), fresh.uri());
    if (landing == Landing.FRONT_PAGE) {
      boolean had = states.page(request.url()).had();
      String why = "it leads to a front page instead: " + fresh.uri();
      missed(had ? Miss.GONE : Miss.PASSING, why, request, source, outbox);
      return;
    }
    ExtractContext context = Candidates.context(request, source);
    PageReview review = extractor.review(fresh.document(), context);
    switch (review.outcome()) {
      case ExtractOutcome.Extracted e
          when landing == Landing.ELSEWHERE && !isListed(e, fresh, request) -> {
        String why = "it leads to another page, “" + e.article().title() + "”: " + fresh.uri();
        missed(Miss.PASSING, why, request, source, outbox);
      }
      case ExtractOutcome.Extracted e -> {
        String remarks = e.remarks().isEmpty() ? null : String.join("; ", e.remarks());
        outbox.decided(request.url(), Stage.EXTRACT, "article", remarks, source.id());
        Review digest = ReviewDigest.of(e, review.passages());
        Candidate candidate =
            candidates
                .fromPage(e.article(), digest, fresh.uri(), request, source)
                .ofPage(PageHash.of(e.article(), fresh.document(), context, extractor));
        outbox.candidate(candidate).send();
        remember(extracted(fresh, request, source), outbox);
      }
      case ExtractOutcome.NotAnArticle n ->
          missed(n.withdrawn() ? Miss.GONE : Miss.LASTING, n.reason(), request, source, outbox);
    }
  }

  /// Whether the page that readers are sent to is the one that was listed, and not one about
  /// consent, say.
  private static boolean isListed(
      ExtractOutcome.Extracted page, FetchOutcome.Fresh fresh, FetchRequest request) {
    EntryHint hint = request.hint();
    String listed = hint == null ? null : hint.title();
    boolean here = fresh.uri().equals(URI.create(request.target()));
    boolean forGood = request.lasting() && (here || fresh.arrival().movedTo().isPresent());
    URI asked = URI.create(request.url());
    return Landing.isListed(asked, fresh.uri(), listed, page.article().title(), forGood);
  }

  /// Only what its own address says may vouch for it: a redirect may lead elsewhere the next time.
  private PageState extracted(FetchOutcome.Fresh fresh, FetchRequest request, Source source) {
    PageState page = states.page(request.url());
    String reading = PageState.reading(source.ref(), request.entryVersion());
    boolean there = fresh.uri().toString().equals(page.url());
    String etag = there ? fresh.etag().orElse(null) : null;
    String lastModified = there ? fresh.lastModified().orElse(null) : null;
    return page.extracted(reading, clock.instant(), etag, lastModified);
  }

  /// The source itself says that its entry is no more: the page need not be asked.
  private void deleted(FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    String why = "its source says that the entry was deleted";
    outbox.decided(request.url(), Stage.FETCH, "deleted", why, source.id());
    outbox.candidate(candidates.gone(request, source)).send();
    remember(states.page(request.url()).deleted(clock.instant()), outbox);
  }

  private void missed(Miss miss, String why, FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    PageState page = PageRetries.missed(states.page(request.url()), miss, request, clock.instant());
    String reason = PageRetries.inWords(why, page);
    if (miss == Miss.GONE && PageRetries.withdrawn(page)) {
      outbox.candidate(candidates.gone(request, source));
    } else if (isKnown(page, request, source)) {
      String kept = reason + "; the article stays as it is";
      outbox.decided(request.url(), Stage.EXTRACT, "kept", kept, source.id());
    } else {
      Optional<Candidate> standIn = standIn(miss, page, request, source);
      String outcome = standIn.isPresent() ? "feed-content" : "no-article";
      outbox.decided(request.url(), Stage.EXTRACT, outcome, reason, source.id());
      standIn.ifPresent(outbox::candidate);
      page = page.lostFor(page.had() || standIn.isPresent() ? null : why);
    }
    outbox.send();
    remember(page, outbox);
  }

  /// Whether there is nothing to say of a page that was had: of a source that allows less than
  /// those for which it was, the usage is to be told.
  private static boolean isKnown(PageState page, FetchRequest request, Source source) {
    return page.had()
        && (source.usage().allowsText()
            || page.isHadFor(PageState.reading(source.ref(), request.entryVersion())));
  }

  /// What is gone may just not be there yet: no teaser stands in for it.
  private Optional<Candidate> standIn(
      Miss miss, PageState page, FetchRequest request, Source source) {
    if (miss == Miss.GONE) {
      return Optional.empty();
    }
    Optional<Candidate> content = candidates.fromFeed(request, source);
    return content.isPresent() || page.again() || source.usage().allowsText()
        ? content
        : candidates.headline(request, source);
  }

  /// Written after what it vouches for is acknowledged.
  private void remember(PageState page, Outbox outbox) throws InterruptedException {
    outbox.page(page).send();
    states.apply(page);
  }
}
