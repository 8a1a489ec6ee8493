package org.harbourwire.newsroom.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.harbourwire.newsroom.crowd.CrowdReply.Manner;
import org.jspecify.annotations.Nullable;

/// One source of the crowd: a feed and its pages. Safe for use by many threads.
///
/// Every tenth feed also lists a page that its robots.txt forbids, the one after it a page that is
/// answered with 408, every fifth the latest article of the source before.
public final class CrowdSource {
  static final String FORBIDDEN = "/drafts/";
  private static final int OTHERS = 3;

  /// A page that is always late, which tempts clients to ask a second time at once.
  private static final String LATE = "late.html";

  private final String id;
  private final String base;
  private final String door;
  private final String folder;
  private final CrowdPlan plan;
  private final boolean listsForbidden;
  private final boolean listsLate;
  private final SplittableRandom moods;
  private final List<CrowdArticle> articles = new ArrayList<>();
  private @Nullable CrowdSource quoted;
  private int version = 1;

  /// @param base where it is
  /// @param door where it is polled: a host that sends on to it, or its own
  CrowdSource(int number, String base, String door, CrowdPlan plan, Instant opening) {
    this.id = "crowd-" + number;
    this.base = base;
    this.door = door;
    this.folder = "/s" + number + "/";
    this.plan = plan;
    this.listsForbidden = number % 10 == 0;
    this.listsLate = number % 10 == 1;
    this.moods = new SplittableRandom(plan.seed() * 1_000_003 + number);
    for (int i = 0; i < plan.entries(); i++) {
      add(opening.minus(Duration.ofHours(plan.entries() - i)), opening);
    }
  }

  /// Lists the latest article of `other` as well, which quotes nobody.
  void quote(CrowdSource other) {
    quoted = other;
  }

  /// Unique.
  public String id() {
    return id;
  }

  /// Where it is polled.
  public String url() {
    return door + feedPath();
  }

  /// The path of its feed.
  public String feedPath() {
    return folder + "feed.xml";
  }

  /// What its articles show and showed.
  public synchronized List<Shown> history() {
    return articles.stream().flatMap(a -> a.history().stream()).toList();
  }

  /// Publishes one more article.
  public synchronized void publish() {
    Instant now = Instant.now();
    add(now, now);
    version++;
  }

  /// Edits the article that has been shown longest as it is; nothing when none is left.
  public synchronized void edit() {
    oldestChange(0).ifPresent(a -> a.edit(Instant.now()));
    version++;
  }

  /// Withdraws an article, but never the oldest, which might as well have grown out of the list.
  public synchronized void withdraw() {
    oldestChange(1).ifPresent(a -> a.withdraw(Instant.now()));
    version++;
  }

  /// Changes nothing but a counter of the feed.
  public synchronized void touch() {
    version++;
  }

  private Optional<CrowdArticle> oldestChange(int skipped) {
    return articles.stream()
        .skip(skipped)
        .filter(a -> !a.now().withdrawn())
        .min((a, b) -> a.now().from().compareTo(b.now().from()));
  }

  private void add(Instant publishedAt, Instant shownFrom) {
    int number = articles.size() + 1;
    String title = "Quay report " + number + " of " + id;
    articles.add(new CrowdArticle(base, folder + number + ".html", title, publishedAt, shownFrom));
  }

  /// What it answers at `path`; empty when that is not of this source.
  synchronized Optional<CrowdReply> answer(String path) {
    if (path.equals(feedPath())) {
      return Optional.of(moody(feed()));
    }
    if (path.equals(folder + LATE)) {
      return Optional.of(CrowdReply.notice(408));
    }
    return articles.stream().filter(a -> a.path().equals(path)).findFirst().map(this::page);
  }

  private CrowdReply page(CrowdArticle article) {
    if (article.now().withdrawn()) {
      return CrowdReply.notice(410);
    }
    String others =
        articles.reversed().stream()
            .filter(a -> a != article && !a.now().withdrawn())
            .limit(OTHERS)
            .map(CrowdArticle::toLink)
            .collect(Collectors.joining());
    // Half of the sites have no validators for their pages.
    String etag = id.hashCode() % 2 == 0 ? article.etag() : null;
    return CrowdReply.of("text/html; charset=utf-8", article.toHtml(others), etag);
  }

  private CrowdReply feed() {
    String items =
        articles.reversed().stream()
            .filter(a -> !a.now().withdrawn())
            .map(CrowdArticle::toItem)
            .collect(Collectors.joining());
    String forbidden =
        listsForbidden
            ? "<item><title>A draft</title><link>%s</link></item>"
                .formatted(base + FORBIDDEN + id + ".html")
            : "";
    String late =
        listsLate
            ? "<item><title>A late page</title><link>%s</link></item>"
                .formatted(base + folder + LATE)
            : "";
    String quotation = quoted == null ? "" : quoted.latest();
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>%s</title><link>%s</link>
        <description>Reports from the quay. Read %d times.</description>
        %s%s</channel></rss>
        """
            .formatted(id, base + folder, version, items, forbidden + late + quotation);
    return CrowdReply.of("application/rss+xml", xml, "\"" + xml.hashCode() + "\"");
  }

  private synchronized String latest() {
    return articles.reversed().stream()
        .filter(a -> !a.now().withdrawn())
        .findFirst()
        .map(CrowdArticle::toItem)
        .orElse("");
  }

  private CrowdReply moody(CrowdReply reply) {
    double mood = moods.nextDouble();
    if (mood < plan.failing()) {
      return switch (moods.nextInt(3)) {
        case 0 -> CrowdReply.notice(500);
        case 1 -> reply.given(Manner.RESET);
        default -> reply.given(Manner.GARBAGE);
      };
    }
    return mood < plan.failing() + plan.slow() ? reply.given(Manner.SLOWLY) : reply;
  }
}
