package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.json;

import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;

/// JSON Feed 1.1 with the full text of each article.
final class JsonFeedWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    String items =
        edition.articles().stream()
            .map(article -> item(edition, article))
            .collect(Collectors.joining(",\n"));
    return """
    {
    "version": "https://jsonfeed.org/version/1.1",
    "title": %s,
    "home_page_url": %s,
    "feed_url": %s,
    "language": %s,
    "items": [
    %s
    ]
    }
    """
        .formatted(
            json(edition.site().name()),
            json(edition.base().toString()),
            json(edition.self()),
            json(edition.site().language()),
            items);
  }

  private static String item(Edition edition, PublishedArticle article) {
    String author = article.article().author();
    return """
    {
    "id": %s,
    "url": %s,
    "title": %s,
    "summary": %s,
    "content_text": %s,
    "date_published": %s,
    "date_modified": %s,
    "authors": [{"name": %s}]
    }\
    """
        .formatted(
            json(article.id()),
            json(edition.link(article)),
            json(article.article().title()),
            json(article.summary()),
            json(String.join("\n", article.paragraphs())),
            json(Dates.iso(article.publishedAt())),
            json(Dates.iso(article.changedAt())),
            json(author == null ? edition.site().publisher() : author));
  }
}
