package org.harbourwire.newsroom.desk;

import java.time.Instant;
import java.util.List;
import org.harbourwire.newsroom.article.SampleArticle;

/// An article that has been published, as it stands now.
///
/// @param article as it was written
/// @param paragraphs its text now
/// @param publishedAt when it appeared
/// @param changedAt when it was last published, edited or withdrawn
/// @param withdrawn whether only a notice is left
public record PublishedArticle(
    SampleArticle article,
    List<String> paragraphs,
    Instant publishedAt,
    Instant changedAt,
    boolean withdrawn) {

  /// Copies the list.
  public PublishedArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Its id.
  public String id() {
    return article.id();
  }

  /// Whether its text is not that of its first day.
  public boolean edited() {
    return !withdrawn && changedAt.isAfter(publishedAt);
  }

  /// Its first sentence or so, for feeds that give no more.
  public String summary() {
    String first = paragraphs.getFirst();
    int limit = article.language().equals("en") ? 220 : 80;
    return first.length() <= limit ? first : first.substring(0, limit) + "…";
  }
}
