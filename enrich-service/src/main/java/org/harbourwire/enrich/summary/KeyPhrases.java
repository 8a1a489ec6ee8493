package org.harbourwire.enrich.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.jspecify.annotations.Nullable;

/// Phrases that characterise an article: the words that made its topics and the names in it, those
/// that come often and in the headline first. A phrase inside another one is left out.
public final class KeyPhrases {
  private static final int MOST = 8;
  private static final int LEAST_LENGTH = 2;
  private static final double TITLE = 2.0;
  private static final double TOPIC = 1.0;
  private static final double NAME = 0.7;

  private KeyPhrases() {}

  /// Up to eight phrases as they are written in the article, weightiest first.
  public static List<String> of(List<TopicTag> topics, List<EntityTag> entities) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    topics.forEach(
        topic -> topic.evidence().forEach(s -> add(weights, written, s, TOPIC * topic.score())));
    entities.forEach(entity -> entity.mentions().forEach(s -> add(weights, written, s, NAME)));
    List<String> best =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<String> chosen = new ArrayList<>();
    for (String phrase : best) {
      boolean new_ = chosen.stream().noneMatch(c -> c.contains(phrase) || phrase.contains(c));
      if (new_ && chosen.size() < MOST) {
        chosen.add(phrase);
      }
    }
    return chosen.stream().map(written::get).toList();
  }

  private static void add(
      Map<String, Double> weights, Map<String, String> written, Span span, double weight) {
    @Nullable String text = span.text();
    if (text == null || text.length() < LEAST_LENGTH) {
      return;
    }
    String phrase = text.replaceAll("\\s+", " ");
    String key = phrase.toLowerCase(Locale.ROOT);
    boolean title = span.field() == org.harbourwire.contract.article.Field.TITLE;
    weights.merge(key, title ? weight * TITLE : weight, Double::sum);
    written.putIfAbsent(key, phrase);
  }
}
