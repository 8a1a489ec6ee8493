package org.harbourwire.store.document;

import java.text.BreakIterator;
import java.util.Locale;

/// What a text begins with, where news say what they are about.
final class Lead {
  /// A sentence that begins after so many characters belongs to the lead no more.
  private static final int BEGINS_WITHIN = 160;

  private static final int LONGEST = 480;

  private Lead() {}

  /// The first sentences of `text`.
  static String of(String text) {
    if (text.length() <= BEGINS_WITHIN) {
      return text;
    }
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(head);
    int end = sentences.following(BEGINS_WITHIN);
    return head.substring(0, end == BreakIterator.DONE ? head.length() : end).strip();
  }
}
