package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.health.Healer;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.health.SourceWatch;
import org.harbourwire.ingest.health.Turn;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubOffer;
import org.harbourwire.ingest.websub.WebSub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls a source: asks it, finds what is new, changed or taken back, and lets those pages wait to
/// be fetched. A source that is gone is looked for on its site; one that was found elsewhere is
/// tried once a day where its configuration says.
final class Poller {
  private static final Duration CONFIGURED_AGAIN = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Fetcher fetcher;
  private final SourceReader reader;
  private final SourceStates states;
  private final PollWriter writer;
  private final Scheduler scheduler;
  private final SourceWatch watch;
  private final WebSub hubs;
  private final Clock clock;

  /// @param pause between two requests of one poll
  Poller(
      Fetcher fetcher,
      SourceStates states,
      Scheduler scheduler,
      PollTiming timing,
      Duration pause,
      WebSub hubs,
      Clock clock) {
    this.fetcher = fetcher;
    this.reader = new SourceReader(fetcher, pause, clock);
    this.states = states;
    this.writer = new PollWriter(states);
    this.scheduler = scheduler;
    this.watch = new SourceWatch(timing, clock);
    this.hubs = hubs;
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
      try {
        poll(source, state, outbox);
      } catch (KafkaUnavailable e) {
        throw e; // No fault of the source.
      } catch (RuntimeException e) {
        LOG.error("cannot poll {}", source.id(), e);
        failed(source, state, fault(e), Optional.empty(), outbox);
      }
    }
    scheduler.ended(request);
  }

  private void poll(Source source, SourceState state, Outbox outbox) throws InterruptedException {
    Move move = state.chronicle().move();
    SourceState current = state;
    if (move != null && isToReturn(move, state)) {
      if (isBack(source, state, outbox)) {
        return;
      }
      current = state.with(state.chronicle().moved(move.checked(clock.instant())));
    }
    boolean all = states.anyToAskAgain(source.id());
    PollAnswer answer =
        reader.read(
            URI.create(current.address()),
            move == null ? source.type() : move.type(),
            source,
            all ? null : state.etag(),
            all ? null : state.lastModified());
    switch (answer) {
      case PollAnswer.Listed l -> listed(l, source, current, outbox);
      case PollAnswer.Unchanged u -> {
        outbox.decided(current.address(), Stage.POLL, "not-modified", null, source.id());
        writer.ended(watch.unchanged(source, current, u), outbox);
        subscribe(source, Optional.empty(), outbox);
      }
      case PollAnswer.Failed f -> unlessHealed(f, source, current, outbox);
    }
  }

  /// Once a day, and when it is not at its new address either.
  private boolean isToReturn(Move move, SourceState state) {
    return move.checkedAt().plus(CONFIGURED_AGAIN).isBefore(clock.instant())
        || state.failures() > 0;
  }

  /// Whether its list is where its configuration says: there itself, not just a pointer to it.
  private boolean isBack(Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    URI configured = URI.create(source.url());
    if (!(reader.read(configured, source.type(), source, null, null)
            instanceof PollAnswer.Listed list)
        || list.movedTo().isPresent()) {
      outbox.decided(source.url(), Stage.POLL, "still-moved", null, source.id());
      return false;
    }
    Listing listing = Listing.elsewhere(list.entries(), source, states, since(state), clock);
    writer.requested(listing, source.url(), list, source, outbox);
    outbox.decided(source.url(), Stage.POLL, "moved-back", null, source.id());
    Turn turn = watch.returned(source, state, list, listing.fresh(), listing.requests().size());
    writer.ended(turn, listing, outbox);
    return true;
  }

  private void listed(PollAnswer.Listed list, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Instant now = clock.instant();
    Listing listing = Listing.of(list.entries(), source, states, state.polls() == 0, now);
    writer.requested(listing, state.address(), list, source, outbox);
    Turn turn = watch.listed(source, state, list, listing.fresh(), listing.requests().size());
    writer.ended(turn, listing, outbox);
    subscribe(source, list.hub(), outbox);
  }

  private void subscribe(Source source, Optional<HubOffer> offer, Outbox outbox)
      throws InterruptedException {
    Optional<HubSubscription> asked = hubs.polled(source.id(), offer);
    if (asked.isPresent()) {
      HubSubscription s = asked.get();
      outbox
          .subscription(s)
          .decided(s.hub(), Stage.POLL, "hub-" + s.status().wireName(), s.reason(), source.id())
          .send();
      hubs.apply(s);
    }
  }

  private void unlessHealed(
      PollAnswer.Failed failure, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Healer healer = new Healer(new SiteSearch(reader, fetcher, source), clock);
    if (!healer.isDue(state, failure.kind())) {
      failed(source, state, failure, Optional.empty(), outbox);
      return;
    }
    Healer.Attempt attempt = healer.heal(state, failure, states.seenOf(source.id()));
    attempt
        .steps()
        .forEach(s -> outbox.decided(source.url(), Stage.POLL, "looked-for", s, source.id()));
    if (attempt.found().isEmpty()) {
      failed(source, state, failure, Optional.of(attempt.steps()), outbox);
      return;
    }
    Move move = attempt.found().get().move();
    PollAnswer.Listed list = attempt.found().get().list();
    Listing listing = Listing.elsewhere(list.entries(), source, states, since(state), clock);
    writer.requested(listing, move.url(), list, source, outbox);
    outbox.decided(source.url(), Stage.POLL, "moved", move.why() + ": " + move.url(), source.id());
    int changed = listing.requests().size();
    writer.ended(watch.moved(source, state, move, list, listing.fresh(), changed), listing, outbox);
  }

  /// What was published since is new, wherever it is listed.
  private static Instant since(SourceState state) {
    Instant success = state.lastSuccessAt();
    return success == null ? Instant.EPOCH : success;
  }

  private void failed(
      Source source,
      SourceState state,
      PollAnswer.Failed failure,
      Optional<List<String>> tried,
      Outbox outbox)
      throws InterruptedException {
    outbox.decided(state.address(), Stage.POLL, "failed", failure.reason(), source.id());
    writer.ended(watch.failed(source, state, failure, tried), outbox);
  }

  private static PollAnswer.Failed fault(RuntimeException e) {
    return new PollAnswer.Failed(
        FailureClass.INTERNAL, "cannot be polled: " + e, Duration.ZERO, Optional.empty());
  }
}
