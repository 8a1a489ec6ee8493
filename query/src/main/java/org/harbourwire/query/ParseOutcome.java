package org.harbourwire.query;

import java.util.List;

/// What came of reading a query.
public sealed interface ParseOutcome {

  /// It is a query.
  record Parsed(Query query) implements ParseOutcome {}

  /// It is none.
  ///
  /// @param reason what is wrong
  /// @param words what the reason speaks of: an operator, a field, a value
  /// @param character where it is, for people: counted from 1
  /// @param position the same place as an index into the text in UTF-16 code units, from 0
  record Faulty(FaultReason reason, List<String> words, int character, int position)
      implements ParseOutcome {
    public Faulty {
      words = List.copyOf(words);
    }

    /// What is wrong and where, in English, for the person who typed it.
    public String message() {
      return reason.message(character, words);
    }
  }
}
