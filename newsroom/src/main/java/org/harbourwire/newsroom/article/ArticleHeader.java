package org.harbourwire.newsroom.article;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `key: value` lines above an article's text, read one by one.
final class ArticleHeader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "language",
          "published",
          "topics",
          "author",
          "story",
          "copy-of",
          "sponsored",
          "leaves");
  private static final Set<String> LANGUAGES = Set.of("en", "zh-Hant", "zh-Hans");
  private static final Pattern AGE = Pattern.compile("(\\d+)([mhd]) ago");
  private static final Pattern TOPIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  final String id;
  private final String file;
  private final int firstLine;
  private final Map<String, String> values = new LinkedHashMap<>();

  ArticleHeader(String file, int firstLine, String id) {
    this.file = file;
    this.firstLine = firstLine;
    this.id = id;
    if (!TOPIC.matcher(id).matches()) {
      throw new ArticleFormatException(
          file, firstLine, "id '" + id + "' is not lower-case letters, digits and hyphens");
    }
  }

  void read(int line, String text) {
    int colon = text.indexOf(':');
    String key = colon < 0 ? "" : text.substring(0, colon).strip();
    if (!KEYS.contains(key)) {
      throw new ArticleFormatException(
          file, line, "expected one of " + KEYS.stream().sorted().toList() + " and a colon");
    }
    if (values.put(key, text.substring(colon + 1).strip()) != null) {
      throw new ArticleFormatException(file, line, "'" + key + "' stands twice in " + id);
    }
  }

  String required(String key) {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      throw problem("'" + key + "' is missing");
    }
    return value;
  }

  @Nullable String optional(String key) {
    return values.get(key);
  }

  boolean flag(String key) {
    String value = values.getOrDefault(key, "no");
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw problem("'" + key + "' is '" + value + "', expected yes or no");
    };
  }

  String language(String ofSite) {
    String language = values.getOrDefault("language", ofSite);
    if (!LANGUAGES.contains(language)) {
      throw problem("'language' is '" + language + "', expected one of en, zh-Hant, zh-Hans");
    }
    return language;
  }

  List<String> topics() {
    String value = required("topics");
    if (value.equals("none")) {
      return List.of();
    }
    List<String> topics = Pattern.compile(",").splitAsStream(value).map(String::strip).toList();
    for (String topic : topics) {
      if (!TOPIC.matcher(topic).matches()) {
        throw problem("'" + topic + "' is no topic id");
      }
    }
    return topics;
  }

  @Nullable Duration age() {
    String value = required("published");
    if (value.equals("later")) {
      return null;
    }
    Matcher matcher = AGE.matcher(value);
    if (!matcher.matches()) {
      throw problem("'published' is '" + value + "', expected later, 20m ago, 3h ago or 2d ago");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  ArticleFormatException problem(String text) {
    return new ArticleFormatException(file, firstLine, "article " + id + ": " + text);
  }
}
