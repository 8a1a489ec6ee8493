package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.escape;

import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;

/// Atom 1.0 with relative links under an `xml:base`, as some presses write it.
final class AtomWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    String entries =
        edition.articles().stream()
            .map(article -> entry(edition, article))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s" xml:base="%s">
    <title>%s</title>
    <id>%s</id>
    <updated>%s</updated>
    <link rel="self" type="application/atom+xml" href="%s"/>
    <link rel="alternate" type="text/html" href="%s"/>
    %s</feed>
    """
        .formatted(
            edition.site().language(),
            edition.base(),
            escape(edition.site().name()),
            edition.self(),
            Dates.iso(edition.changedAt()),
            edition.self(),
            edition.base(),
            entries);
  }

  private static String entry(Edition edition, PublishedArticle article) {
    String author = article.article().author();
    return """
    <entry>
    <title type="html">%s</title>
    <id>tag:delta-tech.example,2026:%s</id>
    <link rel="alternate" type="text/html" href="%s"/>
    <published>%s</published>
    <updated>%s</updated>
    <author><name>%s</name></author>
    <summary type="text">%s</summary>
    </entry>
    """
        .formatted(
            escape(escape(article.article().title())),
            article.id(),
            edition.site().pathOf(article.id()),
            Dates.iso(article.publishedAt()),
            Dates.iso(article.changedAt()),
            escape(author == null ? edition.site().publisher() : author),
            escape(article.summary()));
  }
}
