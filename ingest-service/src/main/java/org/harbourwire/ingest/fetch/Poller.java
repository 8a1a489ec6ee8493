package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryParser;
import org.harbourwire.ingest.entry.FeedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.ingest.schedule.SourceStates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls a source: asks it, finds what is new, changed or taken back, and lets those pages wait to
/// be fetched.
///
/// Page requests are acknowledged by Kafka before the validators that would hide them next time are
/// written: a kill in between repeats requests, and loses none.
final class Poller {
  /// Of a sitemap index so many children are read, newest first as listed.
  private static final int MOST_CHILDREN = 5;

  private static final int MOST_HOSTS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Fetcher fetcher;
  private final EntryParser entries;
  private final SourceStates states;
  private final Scheduler scheduler;
  private final PollTiming timing;
  private final Clock clock;

  Poller(
      Fetcher fetcher, SourceStates states, Scheduler scheduler, PollTiming timing, Clock clock) {
    this.fetcher = fetcher;
    this.entries = new EntryParser(clock);
    this.states = states;
    this.scheduler = scheduler;
    this.timing = timing;
    this.clock = clock;
  }

  /// Polls `source` and writes what came of it through `outbox`.
  ///
  /// @throws InterruptedException when we are stopped: nothing is told of the source, and the
  ///   request is to be done again
  void poll(FetchRequest request, Source source, Outbox outbox) throws InterruptedException {
    SourceState state = states.of(source);
    Instant last = state.lastPollAt();
    // Else it was asked for before a restart, and polled since.
    if (last == null || request.requestedAt().isAfter(last)) {
      poll(source, state, outbox);
    }
    scheduler.ended(request);
  }

  private void poll(Source source, SourceState state, Outbox outbox) throws InterruptedException {
    boolean all = states.anyToAskAgain(source.id());
    try {
      FetchOutcome outcome =
          ask(
              URI.create(source.url()),
              all ? null : state.etag(),
              all ? null : state.lastModified());
      switch (outcome) {
        case FetchOutcome.Fresh f -> read(f, source, state, outbox);
        case FetchOutcome.NotModified n -> unchanged(source, state, outbox);
        case FetchOutcome.RateLimited r ->
            failed(source, state, outcome.inWords(), r.retryAfter(), outbox);
        case FetchOutcome.Elsewhere e -> failed(source, state, "sent from host to host", outbox);
        case FetchOutcome.Gone g -> failed(source, state, outcome.inWords(), outbox);
        case FetchOutcome.Refused r -> failed(source, state, r.reason(), outbox);
        case FetchOutcome.Failed f -> failed(source, state, f.reason(), outbox);
      }
    } catch (KafkaUnavailable e) {
      throw e; // No fault of the source.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("cannot poll {}", source.id(), e);
      failed(source, state, "cannot be polled: " + e, outbox);
    }
  }

  /// Goes on to other hosts too: once in an interval that is no burden, and the owner of the
  /// source's host keeps its state.
  private FetchOutcome ask(URI uri, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    FetchOutcome outcome = fetcher.fetch(uri, etag, lastModified);
    for (int i = 0; i < MOST_HOSTS && outcome instanceof FetchOutcome.Elsewhere e; i++) {
      outcome = fetcher.fetch(e.location(), etag, lastModified);
    }
    return outcome;
  }

  private void read(FetchOutcome.Fresh fresh, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    switch (parse(fresh, source)) {
      case FeedOutcome.Parsed p -> listed(p.feed().entries(), fresh, source, state, outbox);
      case FeedOutcome.NotAFeed n when source.type() == SourceType.SITEMAP ->
          listed(children(n.discovered(), source), fresh, source, state, outbox);
      case FeedOutcome.NotAFeed n -> failed(source, state, withHint(n), outbox);
      case FeedOutcome.Refused r -> failed(source, state, r.reason(), outbox);
    }
  }

  private FeedOutcome parse(FetchOutcome.Fresh fresh, Source source) {
    var document =
        new FeedDocument(fresh.body().array(), fresh.contentType().orElse(null), fresh.uri());
    return entries.parse(document, source);
  }

  private List<Entry> children(List<URI> addresses, Source source) throws InterruptedException {
    List<Entry> found = new ArrayList<>();
    for (URI child : addresses.subList(0, Math.min(MOST_CHILDREN, addresses.size()))) {
      Thread.sleep(Duration.ofSeconds(1)); // As politely as between any two requests to a host.
      if (ask(child, null, null) instanceof FetchOutcome.Fresh f
          && parse(f, source) instanceof FeedOutcome.Parsed p) {
        found.addAll(p.feed().entries());
      }
    }
    return found;
  }

  private void listed(
      List<Entry> list, FetchOutcome.Fresh fresh, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Instant now = clock.instant();
    Listing listing = Listing.of(list, source, states, state.polls() == 0, now);
    List<FetchRequest> pages = listing.requests();
    for (FetchRequest page : pages) {
      outbox.request(page).decided(page.url(), Stage.POLL, "listed", null, source.id());
    }
    outbox.send();
    listing.seen().forEach(outbox::seen);
    forget(listing.forgotten(), outbox);
    SourceState next =
        state.answered(
            fresh.etag().orElse(null),
            fresh.lastModified().orElse(null),
            list.size(),
            pages.size(),
            now,
            timing.afterSuccess(now, source.interval()));
    String counts = list.size() + " entries, " + pages.size() + " new or changed";
    outbox.decided(source.url(), Stage.POLL, "polled", counts, source.id());
    ended(source, next, "ok", null, outbox);
    listing.seen().forEach((SeenEntry e) -> states.apply(e));
  }

  /// Their pages too, unless they belong to other entries as well.
  private void forget(List<SeenEntry> entries, Outbox outbox) {
    if (entries.isEmpty()) {
      return;
    }
    entries.forEach(states::forget);
    entries.forEach(outbox::forget);
    Set<String> kept = states.pagesSeen();
    for (SeenEntry entry : entries) {
      String page = SourceStates.pageKey(entry.url());
      if (kept.add(page)) {
        states.forgetPage(page);
        outbox.forgetPage(page);
      }
    }
  }

  private void unchanged(Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Instant now = clock.instant();
    outbox.decided(source.url(), Stage.POLL, "not-modified", null, source.id());
    SourceState next = state.unchanged(now, timing.afterSuccess(now, source.interval()));
    ended(source, next, "unchanged", null, outbox);
  }

  private void failed(Source source, SourceState state, String reason, Outbox outbox)
      throws InterruptedException {
    failed(source, state, reason, Duration.ZERO, outbox);
  }

  private void failed(
      Source source, SourceState state, String reason, Duration retryAfter, Outbox outbox)
      throws InterruptedException {
    Instant now = clock.instant();
    Instant nextPoll =
        timing.afterFailure(now, source.interval(), state.failures() + 1, retryAfter);
    outbox.decided(source.url(), Stage.POLL, "failed", reason, source.id());
    ended(source, state.failed(now, nextPoll), "failing", reason, outbox);
  }

  private void ended(
      Source source, SourceState next, String status, @Nullable String error, Outbox outbox)
      throws InterruptedException {
    outbox.state(next).health(SourceHealth.of(source, next, status, error, clock.instant())).send();
    states.apply(next);
  }

  private static String withHint(FeedOutcome.NotAFeed n) {
    Optional<URI> first = n.discovered().stream().findFirst();
    return n.reason() + first.map(u -> "; it names the feed " + u).orElse("");
  }
}
