package org.harbourwire.standalone.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.harbourwire.contract.article.Article;
import org.jspecify.annotations.Nullable;

/// An article as far as its tags depend on it, and what a person knows it by.
///
/// @param at when it was published, else first seen; absent: not known
record StoredArticle(
    String id,
    @Nullable String url,
    String title,
    @Nullable String text,
    @Nullable String language,
    @Nullable Instant at) {

  static StoredArticle of(Article a) {
    Instant at = a.publishedAt() == null ? a.firstSeenAt() : a.publishedAt().toInstant();
    return new StoredArticle(a.id(), a.url(), a.title(), a.text(), a.language(), at);
  }

  /// A line as `stage enrich` takes it, or as `up --once --export` writes it.
  ///
  /// @throws IllegalArgumentException when it has no title
  static StoredArticle of(JsonNode line) {
    String title = text(line, "title");
    if (title == null) {
      throw new IllegalArgumentException("it has no title");
    }
    String id = text(line, "id");
    return new StoredArticle(
        id == null ? "" : id,
        text(line, "url"),
        title,
        text(line, "text"),
        text(line, "language"),
        null);
  }

  private static @Nullable String text(JsonNode line, String field) {
    return line.hasNonNull(field) ? line.get(field).asText() : null;
  }
}
