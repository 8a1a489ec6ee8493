package org.harbourwire.newsroom.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.newsroom.article.SampleArticle;

/// Publishes, edits and withdraws. Safe for use by many threads.
public final class Desk {
  private static final Comparator<PublishedArticle> NEWEST_FIRST =
      Comparator.comparing(PublishedArticle::publishedAt).reversed();

  private final Clock clock;
  private final Instant opening;
  private final List<SampleArticle> written;
  private final Map<String, PublishedArticle> published = new LinkedHashMap<>();
  private final Deque<SampleArticle> waiting;

  /// @param clock tells when something is published, edited or withdrawn
  /// @param opening what the ages of the articles count back from
  /// @param written all articles; those without an age wait to be published
  public Desk(Clock clock, Instant opening, List<SampleArticle> written) {
    this.clock = clock;
    this.opening = opening;
    this.written = List.copyOf(written);
    this.waiting = new ArrayDeque<>(siteBySite(written));
    for (SampleArticle article : written) {
      if (article.age() != null) {
        put(article, opening.minus(article.age()));
      }
    }
  }

  /// Publishes the next waiting article, if one is left; the sites take turns.
  public synchronized Optional<PublishedArticle> publishNext() {
    return publishNext(clock.instant());
  }

  /// Publishes the next waiting article as of `at`: a restarted newsroom catches up so.
  public synchronized Optional<PublishedArticle> publishNext(Instant at) {
    return Optional.ofNullable(waiting.poll()).map(article -> put(article, at));
  }

  /// Replaces the text of a live article.
  ///
  /// @throws IllegalArgumentException if no live article has this id
  public synchronized PublishedArticle edit(String id, List<String> paragraphs) {
    PublishedArticle old = live(id);
    return replace(
        new PublishedArticle(
            old.article(), paragraphs, old.publishedAt(), changeTime(old), old.withdrawn()));
  }

  /// Withdraws a live article: it leaves the lists, its page shows a notice.
  ///
  /// @throws IllegalArgumentException if no live article has this id
  public synchronized PublishedArticle withdraw(String id) {
    PublishedArticle old = live(id);
    return replace(
        new PublishedArticle(
            old.article(), old.paragraphs(), old.publishedAt(), changeTime(old), true));
  }

  /// What its clock says.
  public Instant now() {
    return clock.instant();
  }

  /// All articles as they were written, published or not.
  public List<SampleArticle> written() {
    return written;
  }

  /// Live articles of a site, newest first.
  public synchronized List<PublishedArticle> live(Iterable<String> sites) {
    List<PublishedArticle> live = new ArrayList<>();
    for (String site : sites) {
      published.values().stream()
          .filter(article -> article.article().site().equals(site) && !article.withdrawn())
          .forEach(live::add);
    }
    live.sort(NEWEST_FIRST);
    return live;
  }

  /// A published article, live or withdrawn.
  public synchronized Optional<PublishedArticle> find(String id) {
    return Optional.ofNullable(published.get(id));
  }

  /// When something last changed on a site.
  public synchronized Instant lastChange(String site) {
    return published.values().stream()
        .filter(article -> article.article().site().equals(site))
        .map(PublishedArticle::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(opening);
  }

  private PublishedArticle put(SampleArticle article, Instant at) {
    return replace(new PublishedArticle(article, article.paragraphs(), at, at, false));
  }

  private PublishedArticle replace(PublishedArticle article) {
    published.put(article.id(), article);
    return article;
  }

  private PublishedArticle live(String id) {
    PublishedArticle article = published.get(id);
    if (article == null || article.withdrawn()) {
      throw new IllegalArgumentException("no live article has the id " + id);
    }
    return article;
  }

  // HTTP dates count seconds: a change in the second of the one before would look like none.
  private Instant changeTime(PublishedArticle old) {
    Instant now = clock.instant();
    Instant earliest = old.changedAt().plusSeconds(1);
    return now.isBefore(earliest) ? earliest : now;
  }

  private static List<SampleArticle> siteBySite(List<SampleArticle> written) {
    Map<String, Deque<SampleArticle>> queues = new LinkedHashMap<>();
    written.stream()
        .filter(article -> article.age() == null)
        .forEach(a -> queues.computeIfAbsent(a.site(), s -> new ArrayDeque<>()).add(a));
    List<SampleArticle> turns = new ArrayList<>();
    while (!queues.isEmpty()) {
      queues.values().forEach(queue -> turns.add(queue.remove()));
      queues.values().removeIf(Deque::isEmpty);
    }
    return turns;
  }
}
