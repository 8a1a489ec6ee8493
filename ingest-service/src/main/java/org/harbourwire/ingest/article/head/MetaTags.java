package org.harbourwire.ingest.article.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The `<meta>` and `<link>` elements and the `<title>` of a page, by name in lower case.
public final class MetaTags {
  private static final int MAX_VALUE = 2_000;
  private static final String[] KEYS = {"property", "name", "itemprop", "http-equiv"};

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, List<String>> values = new HashMap<>();
  private final List<Element> links = new ArrayList<>();
  private String title = "";

  private MetaTags() {}

  /// Reads them in page order.
  public static MetaTags of(List<Element> head) {
    MetaTags tags = new MetaTags();
    for (Element element : head) {
      switch (element.normalName()) {
        case "title" -> tags.title = tags.title.isEmpty() ? Plain.line(element.text()) : tags.title;
        case "link" -> tags.links.add(element);
        default -> tags.add(element);
      }
    }
    return tags;
  }

  private void add(Element meta) {
    Attributes attributes = meta.attributes();
    String content = attributes.get("content");
    if (content.isBlank() || content.length() > MAX_VALUE) {
      return;
    }
    for (String key : KEYS) {
      String name = attributes.get(key);
      if (!name.isEmpty()) {
        values
            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>(1))
            .add(content);
      }
    }
  }

  /// All values of the first of `names` that has any.
  public List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /// The first value of the first of `names` that has any.
  public @Nullable String first(String... names) {
    List<String> found = all(names);
    return found.isEmpty() ? null : Plain.line(found.getFirst());
  }

  /// `<link>` elements whose `rel` holds the word.
  public List<Element> links(String rel) {
    return links.stream().filter(l -> hasWord(l.attr("rel"), rel)).toList();
  }

  /// The `<title>`, or empty.
  public String title() {
    return title;
  }

  private static boolean hasWord(String list, String word) {
    if (list.length() <= word.length()) {
      return list.equalsIgnoreCase(word);
    }
    for (String one : BLANKS.split(list, -1)) {
      if (one.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }
}
