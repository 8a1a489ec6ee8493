package org.harbourwire.standalone.once;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;

/// What has become of one round over all sources, told from the decisions of the stages. Pure.
///
/// A source is done when its poll has ended, it has named as many entries as the poll counted, and
/// each of them has come to an end: in the index, or with a reason why not.
public final class Round {
  private final Map<String, SourceTally> sources = new LinkedHashMap<>();
  private final Map<String, Integer> toBeIndexed = new HashMap<>();
  private final Map<String, Set<Integer>> indexed = new HashMap<>();

  /// @param sourceIds the sources that are polled
  public Round(Iterable<String> sourceIds) {
    sourceIds.forEach(id -> sources.put(id, new SourceTally()));
  }

  /// The poll of a source has ended.
  public void polled(SourceHealth health) {
    SourceTally tally = sources.get(health.sourceId());
    if (tally != null) {
      tally.polled = true;
      // An unchanged or failing source tells the numbers of an earlier poll.
      tally.expected = health.status().equals("ok") ? health.fresh() : 0;
      tally.error = health.error() == null ? "" : health.error();
    }
  }

  /// A stage has decided.
  public void decided(Decision d) {
    if (d.stage() == Stage.INDEX) {
      indexed(d);
      return;
    }
    SourceTally tally = d.sourceId() == null ? null : sources.get(d.sourceId());
    if (tally == null) {
      return;
    }
    switch (d.stage()) {
      case POLL -> {
        if (d.outcome().equals("listed")) {
          tally.listed.add(d.address());
        }
      }
      case FETCH -> tally.fetch(d);
      case EXTRACT -> {
        if (d.outcome().equals("no-article") || d.outcome().equals("kept")) {
          tally.end(d.address(), d.outcome().replace('-', ' '));
        }
      }
      case IDENTITY -> identified(d, tally);
      case ENRICH, INDEX, ALERT, DELIVERY -> {
        // Indexing is told by article; the rest does not end an entry's way.
      }
    }
  }

  /// Whether everything has come to its end.
  public boolean done() {
    return sources.values().stream().allMatch(SourceTally::done) && toBeIndexed.isEmpty();
  }

  /// Whether any source failed.
  public boolean anyFailed() {
    return sources.values().stream().anyMatch(t -> !t.error.isEmpty());
  }

  /// For each source, its error (empty when it has none) and how many entries ended how.
  public Map<String, Result> results() {
    Map<String, Result> results = new LinkedHashMap<>();
    sources.forEach(
        (id, t) -> results.put(id, new Result(t.polled, t.error, t.counts(), t.pending())));
    return results;
  }

  private void identified(Decision d, SourceTally tally) {
    tally.end(d.address(), d.outcome());
    if (d.articleId() == null || d.revision() == null || d.outcome().equals("unchanged")) {
      return;
    }
    if (!indexed.getOrDefault(d.articleId(), Set.of()).contains(d.revision())) {
      toBeIndexed.merge(d.articleId(), d.revision(), Math::max);
    }
  }

  private void indexed(Decision d) {
    if (d.articleId() == null || d.revision() == null) {
      return;
    }
    indexed.computeIfAbsent(d.articleId(), id -> new HashSet<>()).add(d.revision());
    if (toBeIndexed.getOrDefault(d.articleId(), 0) <= d.revision()) {
      toBeIndexed.remove(d.articleId());
    }
  }

  /// How a source did.
  ///
  /// @param polled whether its poll ended
  /// @param error what went wrong with it, empty when nothing did
  /// @param counts how many entries ended how, by outcome
  /// @param pending how many have not ended
  public record Result(boolean polled, String error, Map<String, Long> counts, int pending) {}

  private static final class SourceTally {
    private final Set<String> listed = new HashSet<>();
    private final Map<String, String> ends = new HashMap<>();
    private boolean polled;
    private int expected;
    private String error = "";

    void fetch(Decision d) {
      if (List.of("not-modified", "dropped", "dead-letter").contains(d.outcome())) {
        end(d.address(), d.outcome());
      }
    }

    void end(String address, String outcome) {
      ends.put(address, outcome);
    }

    boolean done() {
      return polled && listed.size() >= expected && ends.keySet().containsAll(listed);
    }

    int pending() {
      return (int) listed.stream().filter(a -> !ends.containsKey(a)).count();
    }

    Map<String, Long> counts() {
      Map<String, Long> counts = new TreeMap<>();
      ends.values().forEach(o -> counts.merge(o, 1L, Long::sum));
      return counts;
    }
  }
}
