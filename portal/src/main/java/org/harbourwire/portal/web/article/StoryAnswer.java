package org.harbourwire.portal.web.article;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// A story as JSON, in `GET /api/stories/{id}`.
///
/// @param total how many articles it has
/// @param articles the oldest of them, in the order of time
public record StoryAnswer(String id, long total, List<Item> articles) {

  /// An article.
  ///
  /// @param title plain text
  /// @param url where its publisher has it
  /// @param relation what it is in the story
  public record Item(
      String id,
      String title,
      String url,
      String sourceId,
      String sourceName,
      @Nullable Instant publishedAt,
      Instant firstSeenAt,
      String language,
      StoryRef.@Nullable Relation relation) {}

  static StoryAnswer of(String id, SearchResult found) {
    return new StoryAnswer(
        id, found.total(), found.hits().stream().map(StoryAnswer::item).toList());
  }

  private static Item item(Hit hit) {
    return new Item(
        hit.id(),
        hit.title(),
        hit.url(),
        hit.source().id(),
        hit.source().name(),
        hit.publishedAt(),
        hit.firstSeenAt(),
        hit.language(),
        hit.relation());
  }
}
