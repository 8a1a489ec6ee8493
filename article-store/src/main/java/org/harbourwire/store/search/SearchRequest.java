package org.harbourwire.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What narrows and orders a search, beside its query. An empty list does not narrow; of several
/// values of one list any will do, and each means what it means in a query.
///
/// @param topics topic ids or names
/// @param entities entity ids or names
/// @param sources source ids
/// @param languages language tags, as in a query: `zh` stands for `zh-Hant` too
/// @param stories what [Hit#story()] says
/// @param from how many hits to leave out
/// @param size how many hits to return at most
/// @param order which come first
/// @param collapsed whether only the first article of each story is returned
/// @param counted the days for which what is found is counted, if for any
public record SearchRequest(
    List<String> topics,
    List<String> entities,
    List<String> sources,
    List<String> languages,
    List<String> stories,
    int from,
    int size,
    Order order,
    boolean collapsed,
    @Nullable DaySpan counted) {
  /// Beyond these hits Elasticsearch refuses to page.
  public static final int MAX_WINDOW = 10_000;

  public SearchRequest {
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
    stories = List.copyOf(stories);
    if (from < 0 || size < 0 || from + size > MAX_WINDOW) {
      throw new IllegalArgumentException(
          "hits " + from + " to " + (from + size) + " are not within " + MAX_WINDOW);
    }
  }

  /// Which hits come first.
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// The first `size` hits without filters.
  public static SearchRequest first(int size, Order order) {
    List<String> any = List.of();
    return new SearchRequest(any, any, any, any, any, 0, size, order, false, null);
  }

  /// The articles of one story, the oldest first, `size` at most.
  public static SearchRequest ofStory(String story, int size) {
    List<String> any = List.of();
    return new SearchRequest(
        any, any, any, any, List.of(story), 0, size, Order.OLDEST, false, null);
  }

  /// The same for other hits.
  public SearchRequest page(int newFrom, int newSize) {
    return new SearchRequest(
        topics, entities, sources, languages, stories, newFrom, newSize, order, collapsed, counted);
  }
}
