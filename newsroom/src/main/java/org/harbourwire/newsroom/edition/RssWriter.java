package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.escape;

import org.harbourwire.newsroom.desk.PublishedArticle;

/// RSS 2.0. Government releases carry their full text as HTML, others a summary.
final class RssWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    StringBuilder items = new StringBuilder();
    edition.articles().forEach(article -> items.append(item(edition, article)));
    return """
    <?xml version="1.0" encoding="%s"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>%s</title>
    <link>%s</link>
    <description>%s</description>
    <language>%s</language>
    <lastBuildDate>%s</lastBuildDate>
    <atom:link href="%s" rel="self" type="application/rss+xml"/>
    %s</channel>
    </rss>
    """
        .formatted(
            edition.site().charset().name(),
            escape(edition.site().name()),
            edition.base(),
            escape(edition.site().publisher()),
            edition.site().language(),
            Dates.rfc822(edition.changedAt()),
            edition.self(),
            items);
  }

  private static String item(Edition edition, PublishedArticle article) {
    return """
    <item>
    <title>%s</title>
    <link>%s</link>
    <guid isPermaLink="true">%s</guid>
    <pubDate>%s</pubDate>
    <description>%s</description>
    </item>
    """
        .formatted(
            escape(article.article().title()),
            edition.link(article),
            edition.link(article),
            Dates.rfc822(article.publishedAt()),
            description(edition, article));
  }

  private static String description(Edition edition, PublishedArticle article) {
    boolean full = edition.site().kind().equals("government");
    return escape(
        full
            ? Markup.paragraphs(article.paragraphs()).replace("<p>", "<p>&nbsp;&nbsp;")
            : escape(article.summary()));
  }
}
