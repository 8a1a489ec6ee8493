package org.harbourwire.text.analysis;

import java.util.Comparator;

/// Where a phrase was found.
///
/// @param start offset of the first UTF-16 unit
/// @param end offset after the last
public record Hit(int start, int end) implements Comparable<Hit> {
  private static final Comparator<Hit> IN_ORDER =
      Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end);

  @Override
  public int compareTo(Hit other) {
    return IN_ORDER.compare(this, other);
  }
}
