package org.harbourwire.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.registry.SourceTable;

/// Finds the sources that are due among those whose host this instance owns.
///
/// A source that was asked for is not asked for again, unless at another address, until its poll
/// has ended, here or, when it goes on to another host, where that one's owner is.
public final class Scheduler {
  /// A poll that went on to another host and was never seen to end was dropped there.
  private static final Duration LOST_AFTER = Duration.ofMinutes(30);

  private final SourceTable sources;
  private final SourceStates states;
  private final Clock clock;
  private final boolean once;
  private final Map<String, FetchRequest> asked = new ConcurrentHashMap<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  /// @param once each source is due at once, whatever its state, and never again
  public Scheduler(SourceTable sources, SourceStates states, Clock clock, boolean once) {
    this.sources = sources;
    this.states = states;
    this.clock = clock;
    this.once = once;
  }

  /// The polls that are due now on hosts of which `owned` says so; they count as asked for.
  public List<FetchRequest> due(Predicate<String> owned) {
    Instant now = clock.instant();
    return sources.all().stream()
        .filter(s -> s.polled() && !isAsked(s, now) && isDue(s, now))
        .filter(s -> owned.test(s.host()))
        .map(s -> request(s, now))
        .toList();
  }

  /// That poll has ended.
  public void ended(FetchRequest poll) {
    asked.computeIfPresent(
        poll.sourceId(), (id, request) -> request.url().equals(poll.url()) ? null : request);
    done.add(poll.sourceId());
  }

  /// That poll goes on at another host.
  public void sentOn(FetchRequest poll) {
    asked.put(poll.sourceId(), poll);
  }

  /// Forgets what was asked for: after partitions moved, their new owner asks again.
  public void forget() {
    asked.clear();
  }

  private boolean isAsked(Source source, Instant now) {
    FetchRequest request = asked.get(source.id());
    Instant polled = states.of(source).lastPollAt();
    return request != null
        && request.url().equals(source.url())
        && (polled == null || polled.isBefore(request.requestedAt()))
        && !isLost(request, now);
  }

  private static boolean isLost(FetchRequest request, Instant now) {
    return request.location() != null && request.requestedAt().plus(LOST_AFTER).isBefore(now);
  }

  private boolean isDue(Source source, Instant now) {
    return once ? !done.contains(source.id()) : !dueAt(source).isAfter(now);
  }

  /// An interval that was shortened meanwhile counts at once; a source that fails is given its
  /// time.
  private Instant dueAt(Source source) {
    SourceState state = states.of(source);
    Instant last = state.lastPollAt();
    if (last == null || state.failures() > 0) {
      return state.nextPollAt();
    }
    Instant latest = last.plus(source.longest());
    return latest.isBefore(state.nextPollAt()) ? latest : state.nextPollAt();
  }

  private FetchRequest request(Source source, Instant now) {
    SourceState state = states.of(source);
    FetchRequest poll = FetchRequest.poll(source, now, state.polls() == 0);
    Move move = state.chronicle().move();
    FetchRequest request =
        move == null || PollTiming.isToReturn(state, now) ? poll : poll.sentOn(move.url(), true);
    asked.put(source.id(), request);
    return request;
  }
}
