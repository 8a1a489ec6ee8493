package org.harbourwire.text.analysis;

/// Which of the two is analysed: an ideograph in a text is found alone and in pairs, a query asks
/// for as few terms as are exact.
public enum Side {
  /// What is searched in.
  TEXT,
  /// What is searched for.
  QUERY
}
