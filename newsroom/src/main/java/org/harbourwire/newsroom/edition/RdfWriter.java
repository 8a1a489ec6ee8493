package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.escape;

import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;

/// RSS 1.0: RDF with Dublin Core dates.
final class RdfWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    String order =
        edition.articles().stream()
            .map(article -> "<rdf:li rdf:resource=\"" + edition.link(article) + "\"/>")
            .collect(Collectors.joining("\n"));
    String items =
        edition.articles().stream()
            .map(article -> item(edition, article))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="%s">
    <title>%s</title>
    <link>%s</link>
    <description>%s</description>
    <dc:language>%s</dc:language>
    <items><rdf:Seq>
    %s
    </rdf:Seq></items>
    </channel>
    %s</rdf:RDF>
    """
        .formatted(
            edition.self(),
            escape(edition.site().name()),
            edition.base(),
            escape(edition.site().publisher()),
            edition.site().language(),
            order,
            items);
  }

  private static String item(Edition edition, PublishedArticle article) {
    return """
    <item rdf:about="%s">
    <title>%s</title>
    <link>%s</link>
    <description>%s</description>
    <dc:date>%s</dc:date>
    </item>
    """
        .formatted(
            edition.link(article),
            escape(article.article().title()),
            edition.link(article),
            escape(article.summary()),
            Dates.iso(article.publishedAt()));
  }
}
