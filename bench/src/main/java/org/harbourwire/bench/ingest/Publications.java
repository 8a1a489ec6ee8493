package org.harbourwire.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.newsroom.crowd.Shown;

/// All revisions that were published, held against what the crowd showed.
final class Publications {
  private final Map<String, List<Article>> byUrl = new HashMap<>();
  private final Set<String> superseded = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int revisions;

  private Publications() {}

  /// Reads what is committed now.
  static Publications read(KafkaClients kafka) {
    Publications p = new Publications();
    Set<String> seen = new HashSet<>();
    each(kafka, KafkaTopics.ARTICLES, a -> p.published(a, seen));
    each(kafka, KafkaTopics.REVISIONS, p::superseded);
    p.byUrl.values().forEach(l -> l.sort(Comparator.comparingInt(Article::revision)));
    return p;
  }

  private static void each(
      KafkaClients kafka, KafkaTopic<Article> topic, java.util.function.Consumer<Article> sink) {
    TopicReader.readAll(
        kafka,
        topic,
        r -> {
          Article article = topic.read(r);
          if (article != null) {
            sink.accept(article);
          }
        });
  }

  private void published(Article a, Set<String> seen) {
    revisions++;
    if (!seen.add(a.id() + "/" + a.revision())) {
      faults.add("published twice: revision " + a.revision() + " of " + a.url());
    }
    byUrl.computeIfAbsent(a.url(), u -> new ArrayList<>()).add(a);
  }

  private void superseded(Article a) {
    if (!superseded.add(a.url() + " " + a.revision())) {
      faults.add("kept twice: revision " + a.revision() + " of " + a.url());
    }
  }

  int revisions() {
    return revisions;
  }

  /// Whether the last revision of what is shown now is what is shown. What came and went between
  /// two polls was never published, and its withdrawal is none.
  boolean settled(Shown now) {
    List<Article> all = byUrl.getOrDefault(now.url(), List.of());
    return all.isEmpty() ? now.withdrawn() : shows(all.getLast(), now);
  }

  /// Everything that is not as it should be.
  ///
  /// @param history of all articles
  /// @param fromTheStart addresses of articles that were there before the first poll
  /// @param longEnough what was shown as long must have been published
  List<String> faults(List<Shown> history, Set<String> fromTheStart, Duration longEnough) {
    List<String> all = new ArrayList<>(faults);
    Map<String, Integer> known = new HashMap<>();
    for (Shown shown : history) {
      int times = times(shown);
      known.merge(shown.url(), times, Integer::sum);
      Instant until = shown.until();
      boolean due =
          (until == null || Duration.between(shown.from(), until).compareTo(longEnough) >= 0)
              && !(shown.withdrawn() && !byUrl.containsKey(shown.url()));
      if (times > 1 || (times == 0 && due)) {
        all.add(inWords(shown) + " was published " + times + " times");
      }
      if (until == null && !settled(shown)) {
        all.add("not the final state: " + inWords(shown));
      }
    }
    byUrl.forEach((url, articles) -> chain(url, articles, known, fromTheStart, all));
    return all;
  }

  private void chain(
      String url,
      List<Article> articles,
      Map<String, Integer> known,
      Set<String> fromTheStart,
      List<String> all) {
    long edited = articles.stream().filter(Publications::byPublisher).count();
    if (edited != known.getOrDefault(url, 0)) {
      all.add(url + " never showed some of its " + edited + " revisions");
    }
    for (int i = 0; i < articles.size(); i++) {
      Article a = articles.get(i);
      if (byPublisher(a) && a.backfill() != (i == 0 && fromTheStart.contains(url))) {
        all.add("revision " + a.revision() + " of " + url + " is back-fill: " + a.backfill());
      }
      if (a.revision() != i + 1) {
        all.add(url + " lacks revision " + (i + 1));
      }
      if (i + 1 < articles.size() && !superseded.contains(url + " " + a.revision())) {
        all.add("the old text of revision " + a.revision() + " of " + url + " is not kept");
      }
    }
  }

  private int times(Shown shown) {
    return (int)
        byUrl.getOrDefault(shown.url(), List.of()).stream()
            .filter(a -> byPublisher(a) && shows(a, shown))
            .count();
  }

  /// An article that a source takes over, on whose site it stands, says the same as before.
  private static boolean byPublisher(Article a) {
    return a.revisionCause() == RevisionCause.PUBLISHER;
  }

  private static boolean shows(Article a, Shown shown) {
    String text = a.text();
    return shown.withdrawn()
        ? a.status() == ArticleStatus.WITHDRAWN
        : text != null && text.contains(shown.mark());
  }

  private static String inWords(Shown s) {
    return (s.withdrawn() ? "the withdrawal" : "edition " + s.edition()) + " of " + s.url();
  }
}
