package org.harbourwire.ingest.article;

/// What came of a document.
public sealed interface ExtractOutcome {

  /// It is an article.
  record Extracted(ExtractedArticle article) implements ExtractOutcome {}

  /// It is none: an index page, a login form, a scan without text.
  ///
  /// @param reason one line, for people and for counting
  record NotAnArticle(String reason) implements ExtractOutcome {}
}
