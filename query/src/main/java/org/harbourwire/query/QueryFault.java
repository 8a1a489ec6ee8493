package org.harbourwire.query;

import java.util.List;

/// Carries a fault from where it is found out of the parser, which turns it into data.
final class QueryFault extends Exception {
  private static final long serialVersionUID = 1;

  private final FaultReason reason;
  private final int position;
  private final transient List<String> words;

  /// @param position where it stands, an index in UTF-16 code units
  /// @param words what the reason speaks of
  QueryFault(FaultReason reason, int position, String... words) {
    super(reason.wireName(), null, false, false);
    this.reason = reason;
    this.position = position;
    this.words = List.of(words);
  }

  /// As told to the person who typed `text`.
  ParseOutcome.Faulty in(String text) {
    int character = text.codePointCount(0, position) + 1;
    return new ParseOutcome.Faulty(reason, words, character, position);
  }
}
