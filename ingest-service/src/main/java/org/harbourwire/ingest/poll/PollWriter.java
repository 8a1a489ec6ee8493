package org.harbourwire.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.health.Healer;
import org.harbourwire.ingest.health.LastPages;
import org.harbourwire.ingest.health.PollAnswer;
import org.harbourwire.ingest.health.SourceWatch;
import org.harbourwire.ingest.health.Turn;
import org.harbourwire.ingest.outbox.Forgetting;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.SourceStates;

/// Writes what came of a poll, in this order: page requests are acknowledged by Kafka before the
/// validators that would hide them next time are written, so that a kill in between repeats
/// requests, and loses none.
final class PollWriter {
  private final SourceStates states;
  private final Forgetting forgetting;
  private final SourceWatch watch;
  private final Clock clock;

  PollWriter(SourceStates states, PollTiming timing, Clock clock) {
    this.states = states;
    this.forgetting = new Forgetting(states);
    this.watch = new SourceWatch(timing, new LastPages(states)::of, clock);
    this.clock = clock;
  }

  /// The list was had where it was asked for.
  void listed(PollAnswer.Listed list, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    boolean first = states.seenOf(source.id()).isEmpty();
    boolean known = state.polls() > 0;
    // A list that was empty so far, or lost, may come back with what was published long ago.
    Listing listing =
        known && (first || (list.movedTo().isPresent() && Healer.isLost(state)))
            ? elsewhere(list, source, state)
            : Listing.of(list, source, states, !known, clock.instant());
    requested(listing, state.address(), list, source, outbox);
    int changed = listing.requests().size();
    ended(watch.listed(source, state, list, listing.fresh(), changed), listing, outbox);
  }

  /// The list was found at another address.
  void moved(Healer.Found found, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Move move = found.move();
    PollAnswer.Listed list = found.list();
    Listing listing = elsewhere(list, source, state);
    requested(listing, move.url(), list, source, outbox);
    outbox.decided(source.url(), Stage.POLL, "moved", move.why() + ": " + move.url(), source.id());
    int changed = listing.requests().size();
    ended(watch.moved(source, state, move, list, listing.fresh(), changed), listing, outbox);
  }

  /// The list is where its configuration says again.
  void returned(PollAnswer.Listed list, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    Listing listing = elsewhere(list, source, state);
    requested(listing, source.url(), list, source, outbox);
    outbox.decided(source.url(), Stage.POLL, "moved-back", null, source.id());
    int changed = listing.requests().size();
    ended(watch.returned(source, state, list, listing.fresh(), changed), listing, outbox);
  }

  /// Nothing has changed.
  void unchanged(PollAnswer.Unchanged answer, Source source, SourceState state, Outbox outbox)
      throws InterruptedException {
    outbox.decided(state.address(), Stage.POLL, "not-modified", null, source.id());
    ended(watch.unchanged(source, state, answer), outbox);
  }

  /// There is no list.
  ///
  /// @param tried what came of looking for it elsewhere, if it was looked for just now
  void failed(
      PollAnswer.Failed failure,
      Optional<List<String>> tried,
      Source source,
      SourceState state,
      Outbox outbox)
      throws InterruptedException {
    outbox.decided(state.address(), Stage.POLL, "failed", failure.reason(), source.id());
    ended(watch.failed(source, state, failure, tried), outbox);
  }

  /// What was published since the last success is new, wherever it is listed.
  private Listing elsewhere(PollAnswer.Listed list, Source source, SourceState state) {
    Instant success = state.lastSuccessAt();
    Instant since = success == null ? Instant.EPOCH : success;
    return Listing.elsewhere(list, source, states, since, clock);
  }

  /// Lets the pages wait to be fetched.
  private void requested(
      Listing listing, String address, PollAnswer.Listed list, Source source, Outbox outbox)
      throws InterruptedException {
    for (FetchRequest page : listing.requests()) {
      outbox.request(page).decided(page.url(), Stage.POLL, "listed", null, source.id());
    }
    listing.rechecks().forEach(outbox::request);
    outbox.send();
    outbox.decided(address, Stage.POLL, "polled", counts(list, listing), source.id());
  }

  private static String counts(PollAnswer.Listed list, Listing listing) {
    return list.entries().size()
        + " entries, "
        + listing.requests().size()
        + " new or changed"
        + listing.leftOut().inWords();
  }

  /// Remembers the list and where the source stands.
  private void ended(Turn turn, Listing listing, Outbox outbox) throws InterruptedException {
    listing.seen().forEach(outbox::seen);
    forgetting.entries(listing.forgotten(), outbox);
    ended(turn, outbox);
    listing.seen().forEach((SeenEntry e) -> states.apply(e));
  }

  /// Remembers where the source stands, and tells what happened to it.
  private void ended(Turn turn, Outbox outbox) throws InterruptedException {
    turn.events().forEach(outbox::event);
    outbox.state(turn.state()).health(turn.health()).send();
    states.apply(turn.state());
  }
}
