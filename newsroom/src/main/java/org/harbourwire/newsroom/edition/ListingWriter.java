package org.harbourwire.newsroom.edition;

import static org.harbourwire.newsroom.edition.Markup.escape;

import java.util.Locale;
import java.util.stream.Collectors;
import org.harbourwire.newsroom.desk.PublishedArticle;

/// A page of links with days, among menus and links that lead elsewhere; there is no feed.
final class ListingWriter implements EditionWriter {
  @Override
  public String write(Edition edition) {
    String items =
        edition.articles().stream()
            .map(article -> item(edition, article))
            .collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>News | %1$s</title></head>
    <body>
    <nav class="top"><ul><li><a href="/">Home</a></li><li><a href="/about/">About us</a></li><li><a href="/drafts/next-week.html">Drafts</a></li><li><a href="/contact/">聯絡我們</a></li></ul></nav>
    <main>
    <h1>Latest news 最新消息</h1>
    <ul class="news-list">
    %2$s
    </ul>
    <aside class="visit"><h2>Visit the campus</h2><ul><li><a href="/visit/tours.html">Guided tours</a></li><li><a href="/visit/map.html">Campus map 校園地圖</a></li></ul></aside>
    </main>
    <footer><p>%1$s · <a href="/privacy.html">Privacy</a> · <a href="/sitemap.html">Site map</a></p></footer>
    </body>
    </html>
    """
        .formatted(escape(edition.site().name()), items);
  }

  private static String item(Edition edition, PublishedArticle article) {
    return "<li lang=\"%s\"><time datetime=\"%s\">%s</time> <a class=\"news-link\" href=\"%s\">%s</a></li>"
        .formatted(
            article.article().language(),
            Dates.local(article.publishedAt(), "yyyy-MM-dd", Locale.ENGLISH),
            Dates.local(article.publishedAt(), "d MMMM yyyy", Locale.ENGLISH),
            edition.site().pathOf(article.id()),
            escape(article.article().title()));
  }
}
