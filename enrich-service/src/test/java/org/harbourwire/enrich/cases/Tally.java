package org.harbourwire.enrich.cases;

import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// Hits, wrong and missed of one kind of tag, and their F1.
@NullMarked
final class Tally {
  private int hits;
  private int wrong;
  private int missed;

  /// Counts what was `found` where `wanted` should be; `open` neither earns nor costs.
  void add(Set<String> wanted, Set<String> open, Set<String> found) {
    for (String one : found) {
      if (wanted.contains(one)) {
        hits++;
      } else if (!open.contains(one)) {
        wrong++;
      }
    }
    missed += (int) wanted.stream().filter(one -> !found.contains(one)).count();
  }

  double f1() {
    return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong + missed);
  }

  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  @Override
  public String toString() {
    return String.format("F1 %.3f (%d right, %d wrong, %d missed)", f1(), hits, wrong, missed);
  }
}
