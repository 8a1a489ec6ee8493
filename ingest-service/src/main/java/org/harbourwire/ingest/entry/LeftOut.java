package org.harbourwire.ingest.entry;

import org.jspecify.annotations.Nullable;

/// What a list holds that could not be taken in: counted, and the first of it told.
///
/// @param count how many
/// @param first what the first is and why, in words; absent when there is none
public record LeftOut(int count, @Nullable String first) {
  /// All was taken in.
  public static final LeftOut NONE = new LeftOut(0, null);

  /// Some of one kind.
  ///
  /// @param count how many; may be none
  /// @param what what they are, in words
  public static LeftOut of(int count, String what) {
    return count == 0 ? NONE : new LeftOut(count, what);
  }

  /// And these.
  public LeftOut and(LeftOut others) {
    return new LeftOut(count + others.count, first == null ? others.first : first);
  }

  /// After other counts, such as "12 entries": "" or ", 2 left out: an item without a link".
  public String inWords() {
    return count == 0 ? "" : ", " + count + " left out: " + first + (count == 1 ? "" : ", …");
  }
}
