package org.harbourwire.enrich.topology;

/// What was last written for an article: value of the state store.
///
/// @param revision the article's revision
/// @param enrichmentRevision how often that revision was enriched
record Emitted(int revision, int enrichmentRevision) {

  /// What comes after it for an article of `revision`, which must not be older.
  Emitted next(int articleRevision) {
    return articleRevision == revision
        ? new Emitted(revision, enrichmentRevision + 1)
        : new Emitted(articleRevision, 1);
  }
}
