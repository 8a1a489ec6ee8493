package org.harbourwire.ingest.entry.markup;

/// Where something stands next: each part of the text is searched once.
final class Occurrences {
  private final String text;
  private final String sought;
  private int found = -1;
  private boolean over;

  Occurrences(String text, String sought) {
    this.text = text;
    this.sought = sought;
  }

  /// At or after `from`; -1 when nowhere.
  int next(int from) {
    if (!over && found < from) {
      found = text.indexOf(sought, from);
      over = found < 0;
    }
    return over ? -1 : found;
  }
}
