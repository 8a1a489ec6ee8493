package org.harbourwire.newsroom.crowd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.newsroom.edition.Dates;

/// One article: what it shows now and what it showed before. Guarded by its source.
final class CrowdArticle {
  private static final List<String> GOODS = List.of("lamps", "ropes", "oranges", "bells", "maps");

  private final String path;
  private final String url;
  private final String title;
  private final Instant publishedAt;
  private final List<Shown> past = new ArrayList<>();
  private Shown now;
  private int views;

  CrowdArticle(String base, String path, String title, Instant publishedAt, Instant shownFrom) {
    this.path = path;
    this.url = base + path;
    this.title = title;
    this.publishedAt = publishedAt;
    this.now = new Shown(url, 1, false, shownFrom, null);
  }

  String path() {
    return path;
  }

  Shown now() {
    return now;
  }

  List<Shown> history() {
    List<Shown> all = new ArrayList<>(past);
    all.add(now);
    return all;
  }

  void edit(Instant at) {
    show(new Shown(url, now.edition() + 1, false, at, null));
  }

  void withdraw(Instant at) {
    show(new Shown(url, now.edition(), true, at, null));
  }

  private void show(Shown next) {
    past.add(new Shown(url, now.edition(), now.withdrawn(), now.from(), next.from()));
    now = next;
  }

  String etag() {
    return "\"" + path.hashCode() + "-" + now.edition() + "\"";
  }

  String toItem() {
    return """
    <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate>
    <description>The harbour master has published %s.</description></item>
    """
        .formatted(title, url, url, Dates.rfc822(publishedAt), now.mark());
  }

  /// The text is the edition's; the counter, the clock and what else there is to read change with
  /// every visit.
  String toHtml(String others) {
    views++;
    String goods = GOODS.get(Math.floorMod(path.hashCode(), GOODS.size()));
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head><body>
    <nav><a href="/">Home</a> <a href="/tides">Tides</a> <a href="/ferries">Ferries</a></nav>
    <article><h1>%1$s</h1><p class="date">%2$s</p>
    <p>The harbour master of %1$s has published %3$s, and it says that %4$d crates of %5$s came over
    the eastern quay, more than in any week since the new cranes were put up there.</p>
    <p>Crews worked through two nights because a storm had been forecast, the office added, and the
    warehouses behind the customs shed have been full ever since the last barge was unloaded.</p>
    <p>Merchants who wait for their %5$s may collect them from Monday on if they bring the papers
    that were sent to them, and a second ship is expected before the month is over.</p>
    </article>
    <div class="view-count">Viewed %6$d times</div>
    <aside class="related"><h2>Related</h2><ul>%7$s</ul></aside>
    <footer>The time is %8$s.</footer></body></html>
    """
        .formatted(
            title,
            Dates.iso(publishedAt),
            now.mark(),
            now.edition() * 37 + Math.floorMod(title.hashCode(), 900),
            goods,
            views,
            others,
            Instant.now());
  }

  String toLink() {
    return "<li><a href=\"%s\">%s</a></li>".formatted(url, title);
  }
}
