package org.harbourwire.newsroom.site;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// One invented site on a host of its own.
///
/// @param id also the id of its source, the name of its file of articles and of its page template
/// @param name what people call it
/// @param publisher who publishes it
/// @param kind `government`, `statutory body`, `press`, …
/// @param language of articles that name none
/// @param usage `full-text-internal` or `headline-link-only`
/// @param host the loopback address it wants
/// @param format how it lists its articles
/// @param listPath where that list is
/// @param articlePath where an article is, `%s` standing for its id
/// @param charset of its pages and lists
/// @param links CSS selector of the article links of its listing page
/// @param expectation what one who polls it will find
public record Site(
    String id,
    String name,
    String publisher,
    String kind,
    String language,
    String usage,
    String host,
    ListFormat format,
    String listPath,
    String articlePath,
    Charset charset,
    @Nullable String links,
    Expectation expectation) {

  /// The path of one article.
  public String pathOf(String articleId) {
    return articlePath.replace("%s", articleId);
  }

  /// Whether its articles are PDF files.
  public boolean pdf() {
    return articlePath.endsWith(".pdf");
  }

  /// What its articles have to be written in: standard fonts know only the Latin of Windows.
  public Charset textCharset() {
    return pdf() ? Charset.forName("windows-1252") : charset;
  }

  /// Whether its pages tell only the day of publication.
  public boolean dayOnly() {
    return format == ListFormat.LISTING;
  }
}
