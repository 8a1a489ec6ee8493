package org.harbourwire.portal.web.search;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.MarkedText;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What `GET /api/search` answers.
///
/// @param query what was asked
/// @param sort the order
/// @param page from 1
/// @param total how many articles in all
/// @param stories of how many stories they are, where stories are collapsed; else absent
/// @param articles those of this page
/// @param facets the most frequent values of each facet
/// @param days how many articles were published when, oldest first
public record SearchAnswer(
    String query,
    String sort,
    int page,
    long total,
    @Nullable Long stories,
    List<Item> articles,
    SearchResult.Facets facets,
    List<SearchResult.Days> days) {

  /// An article.
  ///
  /// @param title plain text
  /// @param url where its publisher has it
  /// @param topics ids
  /// @param storyId its story, if it is in one
  /// @param storyRelation what it is in its story
  /// @param together how many articles of its story were found, where stories are collapsed
  /// @param excerpts pieces of its text, plain
  public record Item(
      String id,
      String title,
      String url,
      String sourceId,
      String sourceName,
      @Nullable Instant publishedAt,
      Instant firstSeenAt,
      String language,
      List<String> topics,
      @Nullable String storyId,
      StoryRef.@Nullable Relation storyRelation,
      @Nullable Long together,
      List<String> excerpts) {}

  static SearchAnswer of(SearchAddress address, SearchResult result) {
    return new SearchAnswer(
        address.query(),
        address.order().parameter(),
        address.page(),
        result.total(),
        address.collapsed() ? result.stories() : null,
        result.hits().stream().map(hit -> item(hit, address.collapsed())).toList(),
        result.facets(),
        result.days());
  }

  private static Item item(Hit hit, boolean collapsed) {
    return new Item(
        hit.id(),
        hit.title(),
        hit.url(),
        hit.source().id(),
        hit.source().name(),
        hit.publishedAt(),
        hit.firstSeenAt(),
        hit.language(),
        hit.topics(),
        hit.relation() == null ? null : hit.story(),
        hit.relation(),
        collapsed ? hit.together() : null,
        hit.excerpts().stream().map(MarkedText::plain).toList());
  }
}
