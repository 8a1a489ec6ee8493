package org.harbourwire.ingest.schedule;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;

/// Finds the sources that are due among those whose host this instance owns.
///
/// A source that was asked for is not asked for again until its poll has ended.
public final class Scheduler {
  private final Collection<Source> sources;
  private final SourceStates states;
  private final Clock clock;
  private final boolean once;
  private final Map<String, Instant> asked = new ConcurrentHashMap<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  /// @param once each source is due at once, whatever its state, and never again
  public Scheduler(Collection<Source> sources, SourceStates states, Clock clock, boolean once) {
    this.sources = List.copyOf(sources);
    this.states = states;
    this.clock = clock;
    this.once = once;
  }

  /// The polls that are due now on hosts of which `owned` says so; they count as asked for.
  public List<FetchRequest> due(Predicate<String> owned) {
    Instant now = clock.instant();
    return sources.stream()
        .filter(s -> owned.test(host(s)))
        .filter(s -> !asked.containsKey(s.id()) && isDue(s, now))
        .map(s -> request(s, now))
        .toList();
  }

  /// The poll of that source has ended.
  public void ended(String sourceId) {
    asked.remove(sourceId);
    done.add(sourceId);
  }

  /// Forgets what was asked for: after partitions moved, their new owner asks again.
  public void forget() {
    asked.clear();
  }

  private boolean isDue(Source source, Instant now) {
    return once ? !done.contains(source.id()) : !states.of(source).nextPollAt().isAfter(now);
  }

  private FetchRequest request(Source source, Instant now) {
    asked.put(source.id(), now);
    return FetchRequest.poll(source, now, states.of(source).polls() == 0);
  }

  /// The host whose owner polls `source`.
  public static String host(Source source) {
    return String.valueOf(URI.create(source.url()).getHost());
  }
}
