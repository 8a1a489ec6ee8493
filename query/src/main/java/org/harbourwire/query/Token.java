package org.harbourwire.query;

/// A piece of a query. Positions are indexes in UTF-16 code units.
sealed interface Token {
  int position();

  /// A whole condition: a word, a phrase, a field with its value.
  record Term(Query query, int position) implements Token {}

  /// What stands between conditions.
  record Operator(Kind kind, int position) implements Token {}

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  /// Whether this is that operator.
  default boolean is(Kind kind) {
    return this instanceof Operator o && o.kind() == kind;
  }
}
