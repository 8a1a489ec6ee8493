package org.harbourwire.query;

/// What came of reading a query.
public sealed interface ParseOutcome {

  /// It is a query.
  record Parsed(Query query) implements ParseOutcome {}

  /// It is none.
  ///
  /// @param message what is wrong and where, for the person who typed it; counts characters from 1
  /// @param position the same place as an index into the text in UTF-16 code units, from 0
  record Faulty(String message, int position) implements ParseOutcome {}
}
