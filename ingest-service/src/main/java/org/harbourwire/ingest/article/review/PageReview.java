package org.harbourwire.ingest.article.review;

import java.util.List;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;

/// A document as a person reviews it.
///
/// @param outcome what came of it
/// @param passages all that the document says, in its order, kept and cut; of a PDF what was kept
public record PageReview(ExtractOutcome outcome, List<Passage> passages) {
  public PageReview {
    passages = List.copyOf(passages);
  }

  /// That of a document of which not even pieces could be told.
  public static PageReview refused(String reason) {
    return new PageReview(new NotAnArticle(reason), List.of());
  }
}
