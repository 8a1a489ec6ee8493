package org.harbourwire.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.harbourwire.newsroom.crowd.Crowd;
import org.harbourwire.newsroom.crowd.CrowdSource;
import org.harbourwire.newsroom.serve.Access;

/// How polite and how steady the visitors were: from the crowd's own access log.
final class Visits {
  /// Clocks tick, threads wait for their turn: so much of a delay may be lost on the way.
  private static final double TOLERANCE = 0.9;

  private final Crowd crowd;
  private final Map<String, List<Access>> byHost = new TreeMap<>();

  Visits(Crowd crowd) {
    this.crowd = crowd;
    for (Access access : crowd.accessLog().entries()) {
      byHost.computeIfAbsent(access.host(), h -> new ArrayList<>()).add(access);
    }
    byHost.values().forEach(l -> l.sort(Comparator.comparing(Access::start)));
  }

  int requests() {
    return byHost.values().stream().mapToInt(List::size).sum();
  }

  /// Two requests at once, two too soon after one another, a page that robots.txt forbids.
  List<String> faults(Duration delay) {
    List<String> faults = new ArrayList<>();
    crowd
        .accessLog()
        .disallowed()
        .forEach(a -> faults.add("robots.txt forbids " + a.host() + a.path()));
    byHost.forEach((host, visits) -> inTurn(host, visits, delay, faults));
    return faults;
  }

  private static void inTurn(
      String host, List<Access> visits, Duration delay, List<String> faults) {
    for (int i = 1; i < visits.size(); i++) {
      Access before = visits.get(i - 1);
      Access after = visits.get(i);
      long between = Duration.between(before.end(), after.start()).toMillis();
      if (between < delay.toMillis() * TOLERANCE) {
        faults.add(
            "%s was asked for %s %d ms after the end of %s, which took %s to %s"
                .formatted(
                    host, after.path(), between, before.path(), before.start(), before.end()));
      }
    }
  }

  /// When each feed was asked for.
  Map<String, List<Instant>> polls() {
    Map<String, List<Instant>> polls = new HashMap<>();
    for (CrowdSource source : crowd.sources()) {
      String host = java.net.URI.create(source.url()).getHost();
      polls.put(
          source.id(),
          byHost.getOrDefault(host, List.of()).stream()
              .filter(a -> a.path().equals(source.feedPath()))
              .map(Access::start)
              .toList());
    }
    return polls;
  }

  /// The longest time between two polls of a source, beyond `expected`; its last poll counts up to
  /// `end`.
  Duration longestStandstill(Duration expected, Instant end) {
    Duration longest = Duration.ZERO;
    for (List<Instant> polls : polls().values()) {
      for (int i = 0; i < polls.size(); i++) {
        Instant next = i + 1 < polls.size() ? polls.get(i + 1) : end;
        Duration beyond = Duration.between(polls.get(i), next).minus(expected);
        longest = beyond.compareTo(longest) > 0 ? beyond : longest;
      }
    }
    return longest;
  }
}
