package org.harbourwire.standalone.once;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.jspecify.annotations.Nullable;

/// What has become of one round over all sources, told from the decisions of the stages. Pure.
///
/// A source is done when its poll has ended, it has named as many entries as the poll counted, and
/// each of them has come to an end: in the index, with a reason why not, or as a dead letter, which
/// makes the round fail.
public final class Round {
  private static final String DEAD_LETTER = "dead-letter";
  private static final Set<String> FETCH_ENDS = Set.of("not-modified", "dropped");
  private static final Set<String> PUBLISHED = Set.of("new", "revised", "withdrawn");
  private static final Set<String> EXTRACT_ENDS = Set.of("no-article", "kept");

  private final Map<String, SourceTally> sources = new LinkedHashMap<>();
  private final Map<String, List<Awaited>> awaited = new HashMap<>();
  private final Map<String, Integer> indexed = new HashMap<>();
  private final Map<String, String> failed = new HashMap<>();

  /// An address whose article is to be indexed.
  private record Awaited(SourceTally tally, String address, int revision) {}

  /// @param sourceIds the sources that are polled
  public Round(Iterable<String> sourceIds) {
    sourceIds.forEach(id -> sources.put(id, new SourceTally()));
  }

  /// The poll of a source has ended.
  public void polled(SourceHealth health) {
    SourceTally tally = sources.get(health.sourceId());
    if (tally != null) {
      tally.polled(health);
    }
  }

  /// A stage has decided.
  public void decided(Decision d) {
    boolean dead = d.outcome().equals(DEAD_LETTER);
    switch (d.stage()) {
      case POLL, FETCH, EXTRACT, IDENTITY -> {
        SourceTally tally = d.sourceId() == null ? null : sources.get(d.sourceId());
        if (tally != null && dead) {
          tally.fail(d.address(), reason(d.reason()));
        } else if (tally != null) {
          underway(d, tally);
        }
      }
      case ENRICH, INDEX -> {
        if (d.articleId() != null && dead) {
          failed(d.articleId(), reason(d.reason()));
        } else if (d.articleId() != null && d.revision() != null && d.stage() == Stage.INDEX) {
          indexed(d.articleId(), d.revision());
        }
      }
      case ALERT, DELIVERY -> {
        // What is told of an article does not end its way into the index.
      }
    }
  }

  /// A stage has put a record aside. Of some, which could not even be read, there is no decision.
  ///
  /// @param key the record's; an article's id behind the identity stage
  public void deadLetter(String key, DeadLetter letter) {
    if (letter.stage() == Stage.ENRICH || letter.stage() == Stage.INDEX) {
      failed(key, letter.reason());
    }
  }

  /// Whether everything has come to its end.
  public boolean done() {
    return sources.values().stream().allMatch(SourceTally::done);
  }

  /// Whether any source or article failed.
  public boolean anyFailed() {
    return sources.values().stream().anyMatch(SourceTally::failed);
  }

  /// How each source did, by id.
  public Map<String, Result> results() {
    Map<String, Result> results = new LinkedHashMap<>();
    sources.forEach((id, tally) -> results.put(id, tally.result()));
    return results;
  }

  private void underway(Decision d, SourceTally tally) {
    switch (d.stage()) {
      case POLL -> {
        if (d.outcome().equals("listed")) {
          tally.listed(d.address());
        }
      }
      case FETCH -> {
        if (FETCH_ENDS.contains(d.outcome())) {
          tally.end(d.address(), d.outcome());
        }
      }
      case EXTRACT -> {
        if (EXTRACT_ENDS.contains(d.outcome())) {
          tally.end(d.address(), d.outcome().replace('-', ' '));
        }
      }
      default -> identified(d, tally);
    }
  }

  /// What Kafka topics tell in different partitions may come in any order.
  private void identified(Decision d, SourceTally tally) {
    tally.end(d.address(), d.outcome().replace('-', ' '));
    if (d.articleId() == null || d.revision() == null || !PUBLISHED.contains(d.outcome())) {
      return;
    }
    if (failed.containsKey(d.articleId())) {
      tally.fail(d.address(), reason(failed.get(d.articleId())));
    } else if (indexed.getOrDefault(d.articleId(), 0) < d.revision()) {
      tally.indexing(d.address());
      awaited
          .computeIfAbsent(d.articleId(), _ -> new ArrayList<>())
          .add(new Awaited(tally, d.address(), d.revision()));
    }
  }

  private void indexed(String articleId, int revision) {
    indexed.merge(articleId, revision, Math::max);
    List<Awaited> waiting = awaited.getOrDefault(articleId, List.of());
    for (Awaited a : List.copyOf(waiting)) {
      if (a.revision() <= revision) {
        a.tally().indexed(a.address());
        waiting.remove(a);
      }
    }
  }

  private void failed(String articleId, String reason) {
    failed.putIfAbsent(articleId, reason);
    List<Awaited> waiting = awaited.remove(articleId);
    if (waiting != null) {
      waiting.forEach(a -> a.tally().fail(a.address(), reason));
    }
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "no reason was given" : reason;
  }

  /// How a source did.
  ///
  /// @param polled whether its poll ended
  /// @param error what went wrong with it, empty when nothing did
  /// @param counts how many entries ended how, by outcome
  /// @param failures addresses that ended as dead letters, each with the reason
  /// @param pending addresses that have not come to an end
  public record Result(
      boolean polled,
      String error,
      Map<String, Long> counts,
      Map<String, String> failures,
      List<String> pending) {}
}
