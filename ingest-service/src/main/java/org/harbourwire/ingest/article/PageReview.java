package org.harbourwire.ingest.article;

import java.util.List;

/// A document as a person reviews it.
///
/// @param outcome what came of it
/// @param passages all that the document says, in its order, kept and cut; of a PDF what was kept
public record PageReview(ExtractOutcome outcome, List<Passage> passages) {
  public PageReview {
    passages = List.copyOf(passages);
  }
}
