package org.harbourwire.standalone.once;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.harbourwire.contract.source.SourceHealth;

/// How far one source has come in a round.
final class SourceTally {
  private static final String FAILED = "failed";
  private static final Set<String> EARLIER = Set.of("unchanged", "failing", "paused");

  private final Set<String> listed = new LinkedHashSet<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Set<String> indexing = new HashSet<>();
  private final Map<String, String> failures = new TreeMap<>();
  private boolean polled;
  private int expected;
  private String error = "";

  void polled(SourceHealth health) {
    polled = true;
    // An unchanged or failing source tells the numbers of an earlier poll.
    expected = EARLIER.contains(health.status()) ? 0 : health.fresh();
    error = health.error() == null ? "" : health.error();
  }

  void listed(String address) {
    listed.add(address);
  }

  /// The way of `address` has ended, so.
  void end(String address, String outcome) {
    ends.put(address, outcome);
  }

  /// It has ended here, and the index is still to take it.
  void indexing(String address) {
    indexing.add(address);
  }

  void indexed(String address) {
    indexing.remove(address);
  }

  /// It has ended as a dead letter.
  void fail(String address, String reason) {
    end(address, FAILED);
    indexing.remove(address);
    failures.put(address, reason);
  }

  boolean done() {
    return polled && listed.size() >= expected && pending().isEmpty();
  }

  boolean failed() {
    return !error.isEmpty() || !failures.isEmpty();
  }

  Round.Result result() {
    Map<String, Long> counts = new TreeMap<>();
    ends.values().forEach(o -> counts.merge(o, 1L, Long::sum));
    return new Round.Result(polled, error, counts, Map.copyOf(failures), pending());
  }

  private List<String> pending() {
    List<String> pending = new ArrayList<>(listed);
    pending.removeIf(a -> ends.containsKey(a) && !indexing.contains(a));
    indexing.stream().filter(a -> !listed.contains(a)).forEach(pending::add);
    return pending;
  }
}
