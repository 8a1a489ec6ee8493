package org.harbourwire.ingest.request;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.harbourwire.ingest.fetch.Site;

/// Lists of a harbour office's numbered reports, in every form in which a site may have them.
public record HarbourPages(Site site) {
  public void feed(String path, int from, int to) {
    feed(site, path, from, to);
  }

  /// The site's feed, kept at another host.
  public void feed(Site at, String path, int from, int to) {
    String body = rss(IntStream.rangeClosed(from, to).boxed().toList());
    at.says(path, 200, "application/rss+xml", body);
  }

  /// The sixth was published after the first poll, the seventh a day later.
  public static String date(int number) {
    if (number == 7) {
      return Bench.START.plus(Duration.ofHours(27)).toString();
    }
    return Bench.START
        .plus(Duration.ofMinutes(number <= 5 ? number * 60 - 600 : number))
        .toString();
  }

  public String rss(List<Integer> numbers) {
    StringBuilder items = new StringBuilder();
    for (int n : numbers) {
      items.append(
          "<item><title>Tide report number %d of the harbour</title><link>%s</link><pubDate>%s</pubDate></item>"
              .formatted(n, site.url("/news/" + n), date(n)));
    }
    return "<rss version='2.0'><channel><title>Alder</title>" + items + "</channel></rss>";
  }

  public String sitemap(IntStream numbers) {
    StringBuilder urls = new StringBuilder();
    numbers.forEach(
        n ->
            urls.append(
                "<url><loc>%s</loc><news:news><news:publication_date>%s</news:publication_date></news:news></url>"
                    .formatted(site.url("/news/" + n), date(n))));
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + urls
        + "</urlset>";
  }

  public static String listing(int from, int to) {
    StringBuilder items = new StringBuilder();
    for (int n = to; n >= from; n--) {
      items.append(
          "<li><a href='/news/%d'>Tide report number %d of the harbour office</a></li>"
              .formatted(n, n));
    }
    return page("").replace("<p>", "<ul class='list'>" + items + "</ul><p>");
  }

  public static String page(String head) {
    return "<!DOCTYPE html><html><head><title>Alder</title>%s</head><body><p>Harbour office</p></body></html>"
        .formatted(head);
  }
}
