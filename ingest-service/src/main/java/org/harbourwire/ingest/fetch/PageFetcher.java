package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.fetch.Candidate;
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
import org.harbourwire.ingest.fetch.PageRetries.Miss;
import org.harbourwire.ingest.identity.PageHash;
import org.harbourwire.ingest.schedule.SourceStates;

/// Fetches the page or PDF of an entry and makes a candidate of it. What the feed itself says (its
/// title and content) stands in for a page that was never had, if that is enough; an article that
/// was once had from its page stays as it is when the page fails later.
final class PageFetcher {
  /// Waits before the second and third try; a host that is away for longer is met again at the
  /// source's next poll.
  private static final List<Duration> RETRIES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

  /// A host that asks for more is asked again at the source's next poll.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final int MOST_HOSTS = 5;

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final Candidates candidates;
  private final SourceStates states;
  private final Clock clock;
  private final List<Duration> retries;

  PageFetcher(Fetcher fetcher, ArticleExtractor extractor, SourceStates states, Clock clock) {
    this(fetcher, extractor, states, clock, RETRIES);
  }

  /// @param retries waits before each further try of a page that may be had in a moment
  PageFetcher(
      Fetcher fetcher,
      ArticleExtractor extractor,
      SourceStates states,
      Clock clock,
      List<Duration> retries) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.candidates = new Candidates(extractor, clock);
    this.states = states;
    this.clock = clock;
    this.retries = List.copyOf(retries);
  }

  /// Does `request` and writes what came of it through `outbox`.
  ///
  /// @throws InterruptedException when we are stopped: nothing is written, and the request is to be
  ///   done again
  void fetch(FetchRequest request, Source source, Outbox outbox) throws InterruptedException {
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
    if (held.compareTo(LONGEST_PAUSE) > 0) {
      putOff(request, "its host asks to be left alone for " + held.toSeconds() + " s", outbox);
      return;
    }
    FetchOutcome outcome = patiently(request, before.isHadFor(reading));
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
  void putOff(FetchRequest request, String why, Outbox outbox) throws InterruptedException {
    outbox.decided(request.url(), Stage.FETCH, "dropped", why, request.sourceId());
    remember(states.page(request.url()).putOff(request.backfill(), clock.instant()), outbox);
  }

  /// @param had whether the page is known as it is read for this source
  private FetchOutcome patiently(FetchRequest request, boolean had) throws InterruptedException {
    FetchOutcome outcome = ask(request, had);
    for (Duration wait : retries) {
      Optional<Duration> pause = pause(outcome, wait);
      if (pause.isEmpty()) {
        break;
      }
      // The host's turn is kept meanwhile: it is not asked for anything else either.
      Thread.sleep(pause.get());
      outcome = ask(request, had);
    }
    return outcome;
  }

  /// A source for which the page was never had is to have it whole, so that its usage counts.
  private FetchOutcome ask(FetchRequest request, boolean had) throws InterruptedException {
    PageState page = had ? states.page(request.url()) : PageState.unknown(request.url());
    return fetcher.page(URI.create(request.target()), page.etag(), page.lastModified());
  }

  private static Optional<Duration> pause(FetchOutcome outcome, Duration wait) {
    return switch (outcome) {
      case FetchOutcome.Failed f when f.passing() -> Optional.of(wait);
      case FetchOutcome.RateLimited r when r.retryAfter().compareTo(LONGEST_PAUSE) <= 0 ->
          Optional.of(r.retryAfter());
      default -> Optional.empty();
    };
  }

  private void extract(FetchOutcome.Fresh fresh, FetchRequest request, Source source, Outbox outbox)
      throws InterruptedException {
    ExtractContext context = Candidates.context(request, source);
    PageReview review = extractor.review(fresh.document(), context);
    switch (review.outcome()) {
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
