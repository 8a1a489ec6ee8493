package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.escape;

import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;

/// A sitemap with the news extension of search engines.
final class SitemapWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    %s</urlset>
    """
        .formatted(
            edition.articles().stream()
                .map(article -> url(edition, article))
                .collect(Collectors.joining()));
  }

  private static String url(Edition edition, PublishedArticle article) {
    return """
    <url>
    <loc>%s</loc>
    <lastmod>%s</lastmod>
    <news:news>
    <news:publication><news:name>%s</news:name><news:language>%s</news:language></news:publication>
    <news:publication_date>%s</news:publication_date>
    <news:title>%s</news:title>
    </news:news>
    </url>
    """
        .formatted(
            edition.link(article),
            Dates.iso(article.changedAt()),
            escape(edition.site().name()),
            language(article.article().language()),
            Dates.iso(article.publishedAt()),
            escape(article.article().title()));
  }

  // The extension has codes of its own for Chinese.
  private static String language(String language) {
    return switch (language) {
      case "zh-Hant" -> "zh-tw";
      case "zh-Hans" -> "zh-cn";
      default -> language;
    };
  }
}
