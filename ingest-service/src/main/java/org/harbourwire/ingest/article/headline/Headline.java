package org.harbourwire.ingest.article.headline;

import org.harbourwire.ingest.article.review.Place;
import org.jspecify.annotations.Nullable;

/// A title and where it was found.
///
/// @param text plain text, empty when nothing offers one
/// @param place absent when nothing offers one
public record Headline(String text, @Nullable Place place) {
  /// Nothing offers one.
  static final Headline NONE = new Headline("", null);
}
