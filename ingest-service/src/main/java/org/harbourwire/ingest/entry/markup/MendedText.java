package org.harbourwire.ingest.entry.markup;

/// A text into which what is missing is put.
final class MendedText {
  private final String text;
  private final StringBuilder mended = new StringBuilder();
  private int done;

  MendedText(String text) {
    this.text = text;
  }

  /// Puts `end` in place of what stands from index `from` to `to`; after all that was put before.
  void put(int from, String end, int to) {
    mended.append(text, done, from).append(end);
    done = to;
  }

  /// The text with all that; itself where nothing was missing.
  @Override
  public String toString() {
    return done == 0 ? text : mended.append(text, done, text.length()).toString();
  }
}
