package org.harbourwire.newsroom.site;

/// What one who polls a source will find.
public enum Expectation {
  /// It answers as it should.
  WORKS,
  /// It answers 200 with a feed that no parser can accept.
  BROKEN,
  /// It accepts the connection and does not answer in time.
  SLOW,
  /// It answers 404.
  MISSING
}
