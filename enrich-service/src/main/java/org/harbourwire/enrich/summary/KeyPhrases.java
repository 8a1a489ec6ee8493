package org.harbourwire.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.reading.CharacterSet;

/// Phrases that characterise an article: the words that made its topics and the names in it, those
/// that come often and in the headline first. A phrase inside another one is left out.
public final class KeyPhrases {
  private static final int MOST = 8;
  private static final int LEAST_LENGTH = 2;
  private static final double TITLE = 2.0;
  private static final double TOPIC = 1.0;
  private static final double NAME = 0.7;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final CharacterSet BLANK = CharacterSet.of(" \t\n\u000b\f\r");
  private static final Set<String> LINK_WORDS =
      Set.of("of", "for", "in", "to", "and", "with", "by", "on", "at", "from", "the", "a", "an");
  private static final Pattern LINKS =
      Pattern.compile("(?i)(?: (?:of|for|in|to|and|with|by|on|at|from|the|an?))+$");

  private KeyPhrases() {}

  /// Up to eight phrases as they are written in the article, weightiest first.
  public static List<String> of(List<TopicTag> topics, List<EntityTag> entities) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    topics.forEach(
        topic -> topic.evidence().forEach(s -> add(weights, written, s, TOPIC * topic.score())));
    entities.forEach(entity -> entity.mentions().forEach(s -> add(weights, written, s, NAME)));
    Map<String, Double> whole = wholeNames(weights, entities);
    List<String> best =
        whole.entrySet().stream()
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

  /// The weights with those of a part of a name, such as "Top Talent", added to the longest name
  /// that it is a part of.
  private static Map<String, Double> wholeNames(
      Map<String, Double> weights, List<EntityTag> entities) {
    List<String> names =
        entities.stream()
            .flatMap(entity -> entity.mentions().stream())
            .map(KeyPhrases::key)
            .filter(weights::containsKey)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    Map<String, Double> whole = new LinkedHashMap<>();
    weights.forEach(
        (phrase, weight) -> {
          whole.merge(
              phrase.indexOf(' ') < 0 ? phrase : longest(names, phrase), weight, Double::sum);
        });
    return whole;
  }

  private static String longest(List<String> names, String phrase) {
    String edged = " " + phrase + " ";
    for (String name : names) {
      if (name.length() >= phrase.length() && (" " + name + " ").contains(edged)) {
        return name;
      }
    }
    return phrase;
  }

  /// The words of a span as they are compared; empty when it has none.
  private static String key(Span span) {
    return words(span).toLowerCase(Locale.ROOT);
  }

  /// Without links at the end: "graduates of" is no phrase.
  private static String words(Span span) {
    String text = span.text() == null ? "" : span.text();
    if (BLANK.next(text, 0) == text.length()) {
      return text;
    }
    String plain = BLANKS.matcher(text).replaceAll(" ");
    boolean link =
        LINK_WORDS.contains(plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    return link ? LINKS.matcher(plain).replaceAll("") : plain;
  }

  private static void add(
      Map<String, Double> weights, Map<String, String> written, Span span, double weight) {
    String phrase = words(span);
    if (phrase.length() < LEAST_LENGTH) {
      return;
    }
    String key = phrase.toLowerCase(Locale.ROOT);
    boolean title = span.field() == Field.TITLE;
    weights.merge(key, title ? weight * TITLE : weight, Double::sum);
    written.putIfAbsent(key, phrase);
  }
}
