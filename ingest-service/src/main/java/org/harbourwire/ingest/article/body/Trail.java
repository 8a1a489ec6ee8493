package org.harbourwire.ingest.article.body;

import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Run;

/// Is told what becomes of each piece of a page while its article is made. The first reason that is
/// told of a paragraph counts.
public interface Trail {
  /// Does nothing: nobody reviews the page.
  Trail NONE = new Trail() {};

  /// Whether it does anything: what costs to tell need not be told otherwise.
  default boolean listens() {
    return false;
  }

  /// The box that holds the article was found.
  default void found(Box root, Box body) {}

  /// A paragraph of that box was read.
  default void read(Paragraph paragraph) {}

  /// A paragraph was read above that box, in `run`.
  default void readAbove(Run run, Paragraph paragraph) {}

  /// A box in it was left out.
  default void leftOut(Box box, CutReason why) {}

  /// A paragraph was cut.
  default void cut(Paragraph paragraph, CutReason why) {}
}
