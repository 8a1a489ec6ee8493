package org.harbourwire.store.writing;

/// What came of writing an article.
public sealed interface WriteOutcome {

  /// It can be found, at the latest after the next refresh.
  record Indexed() implements WriteOutcome {}

  /// It is withdrawn, and hidden.
  record Withdrawn() implements WriteOutcome {}

  /// The index has the same or a newer version already; nothing changed.
  record AlreadyNewer() implements WriteOutcome {}

  /// It cannot become a document, now or ever.
  ///
  /// @param reason in Elasticsearch's words, or ours
  record Rejected(String reason) implements WriteOutcome {}
}
