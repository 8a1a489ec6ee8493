package org.harbourwire.ingest.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.registry.SourceTable;

/// Finds the sources that are due among those whose host this instance owns.
///
/// A source that was asked for is not asked for again, unless at another address, until its poll
/// has ended.
public final class Scheduler {
  private final SourceTable sources;
  private final SourceStates states;
  private final Clock clock;
  private final boolean once;
  private final Map<String, String> asked = new ConcurrentHashMap<>();
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
        .filter(s -> isDue(s, now) && !s.url().equals(asked.get(s.id())))
        .filter(s -> s.polled() && owned.test(s.host()))
        .map(s -> request(s, now))
        .toList();
  }

  /// That poll has ended.
  public void ended(FetchRequest poll) {
    asked.remove(poll.sourceId(), poll.url());
    done.add(poll.sourceId());
  }

  /// Forgets what was asked for: after partitions moved, their new owner asks again.
  public void forget() {
    asked.clear();
  }

  private boolean isDue(Source source, Instant now) {
    return once ? !done.contains(source.id()) : !states.of(source).nextPollAt().isAfter(now);
  }

  private FetchRequest request(Source source, Instant now) {
    asked.put(source.id(), source.url());
    return FetchRequest.poll(source, now, states.of(source).polls() == 0);
  }
}
