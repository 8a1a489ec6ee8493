package org.harbourwire.portal.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
///
/// @param version what says that it is one
public record JsonFeed(
    String version, String title, String homePageUrl, String feedUrl, List<Item> items) {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  /// An article.
  ///
  /// @param url where its publisher has it
  /// @param contentText its summary, else its title: one content is required
  public record Item(
      String id,
      String url,
      String title,
      String contentText,
      @Nullable String summary,
      Instant datePublished,
      Instant dateModified,
      List<Author> authors,
      List<String> tags,
      String language) {}

  /// Who wrote it, or where it was published.
  public record Author(String name) {}

  /// The form of `feed`.
  static JsonFeed of(Feed feed) {
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.home(),
        feed.self(),
        feed.entries().stream().map(JsonFeed::item).toList());
  }

  private static Item item(FeedEntry entry) {
    List<String> authors = entry.authors().isEmpty() ? List.of(entry.source()) : entry.authors();
    return new Item(
        entry.id(),
        entry.url(),
        entry.title(),
        entry.summary() == null ? entry.title() : entry.summary(),
        entry.summary(),
        entry.published(),
        entry.updated(),
        authors.stream().map(Author::new).toList(),
        entry.topics(),
        entry.language());
  }
}
