package org.harbourwire.enrich.reading;

/// A stretch of one field in UTF-16 code units.
///
/// @param start first code unit
/// @param end one past the last
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such range: " + start + ".." + end);
    }
  }

  /// How many code units it has.
  public int length() {
    return end - start;
  }

  /// Whether the two share a code unit.
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  /// Whether `other` lies within this one.
  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }
}
