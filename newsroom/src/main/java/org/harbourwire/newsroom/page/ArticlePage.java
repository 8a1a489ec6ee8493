package org.harbourwire.newsroom.page;

import static org.harbourwire.newsroom.edition.Markup.escape;
import static org.harbourwire.newsroom.edition.Markup.json;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;
import org.harbourwire.newsroom.edition.Dates;
import org.harbourwire.newsroom.edition.Markup;
import org.harbourwire.newsroom.site.Site;

/// Writes the page of an article into the template of its site (`pages/<site>.html`).
public final class ArticlePage {
  private final Site site;
  private final PageTemplate template;

  /// @throws IllegalArgumentException if the site has no template
  public ArticlePage(Site site) {
    this.site = site;
    this.template = PageTemplate.load(site.id());
  }

  /// The whole page.
  ///
  /// @param article what it shows
  /// @param base address of the host
  /// @param related other articles that the furniture links to
  /// @param alternates language → address of translations by the same publisher
  public String write(
      PublishedArticle article,
      URI base,
      List<PublishedArticle> related,
      Map<String, URI> alternates) {
    Map<String, String> values = new LinkedHashMap<>();
    String url = base.resolve(site.pathOf(article.id())).toString();
    putText(values, article);
    putDates(values, article.publishedAt());
    values.put("url", url);
    values.put("modified", Dates.iso(article.changedAt()));
    values.put("related", related.stream().map(this::listItem).collect(Collectors.joining("\n")));
    values.put("alternates", links(alternates));
    values.put("json-ld", jsonLd(article, url));
    return template.fill(values);
  }

  private void putText(Map<String, String> values, PublishedArticle article) {
    values.put("title", escape(article.article().title()));
    values.put("language", article.article().language());
    values.put("author", escape(author(article)));
    values.put("site", escape(site.name()));
    values.put("publisher", escape(site.publisher()));
    values.put("summary", escape(article.summary()));
    values.put("paragraphs", Markup.paragraphs(article.paragraphs()));
    values.put(
        "breaks",
        article.paragraphs().stream()
            .map(Markup::escape)
            .collect(Collectors.joining("<br>\n<br>\n")));
    values.put(
        "paid-notice",
        article.article().sponsored()
            ? "<div class=\"paid\" data-sponsored=\"true\">Sponsored content</div>"
            : "");
  }

  private static void putDates(Map<String, String> values, Instant published) {
    values.put("published", Dates.iso(published));
    values.put("day", Dates.local(published, "d MMMM yyyy", Locale.ENGLISH));
    values.put("weekday-date", Dates.local(published, "EEEE, MMMM d, yyyy", Locale.ENGLISH));
    values.put("time", Dates.local(published, "HH:mm", Locale.ENGLISH));
    values.put("day-zh", Dates.local(published, "yyyy年M月d日", Locale.TRADITIONAL_CHINESE));
    values.put("weekday-zh", Dates.local(published, "EEEE", Locale.TRADITIONAL_CHINESE));
    values.put("time-zh", Dates.local(published, "HH時mm分", Locale.TRADITIONAL_CHINESE));
  }

  private String listItem(PublishedArticle other) {
    return "<li><a href=\"%s\">%s</a></li>"
        .formatted(site.pathOf(other.id()), escape(other.article().title()));
  }

  private static String links(Map<String, URI> alternates) {
    return alternates.entrySet().stream()
        .map(
            e ->
                "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">"
                    .formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String author(PublishedArticle article) {
    String author = article.article().author();
    return author == null ? site.publisher() : author;
  }

  private String jsonLd(PublishedArticle article, String url) {
    return """
    {"@context":"https://schema.org","@type":"NewsArticle","headline":%s,"url":%s,\
    "datePublished":%s,"dateModified":%s,"inLanguage":%s,"author":{"@type":"Person","name":%s},\
    "publisher":{"@type":"Organization","name":%s}}\
    """
        .formatted(
            json(article.article().title()),
            json(url),
            json(Dates.iso(article.publishedAt())),
            json(Dates.iso(article.changedAt())),
            json(article.article().language()),
            json(author(article)),
            json(site.publisher()));
  }
}
