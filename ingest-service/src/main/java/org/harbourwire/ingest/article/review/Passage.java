package org.harbourwire.ingest.article.review;

import org.jspecify.annotations.Nullable;

/// A piece of a page, and what became of it.
///
/// @param text one line or several
/// @param cut why it is no part of the article; absent: it is
public record Passage(String text, @Nullable CutReason cut) {

  /// A piece of the article.
  public static Passage kept(String text) {
    return new Passage(text, null);
  }
}
