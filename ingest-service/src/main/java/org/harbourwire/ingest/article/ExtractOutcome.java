package org.harbourwire.ingest.article;

import java.util.List;

/// What came of a document.
public sealed interface ExtractOutcome {

  /// It is an article.
  ///
  /// @param rules rules of its site that matched
  /// @param remarks rules of its site that stopped matching, in words: for people and for counting
  record Extracted(ExtractedArticle article, List<String> rules, List<String> remarks)
      implements ExtractOutcome {
    public Extracted {
      rules = List.copyOf(rules);
      remarks = List.copyOf(remarks);
    }
  }

  /// It is none: an index page, a login form, a scan without text.
  ///
  /// @param reason one line, for people and for counting
  /// @param withdrawn whether it says of itself that its article was taken back
  record NotAnArticle(String reason, boolean withdrawn) implements ExtractOutcome {
    public NotAnArticle(String reason) {
      this(reason, false);
    }
  }
}
