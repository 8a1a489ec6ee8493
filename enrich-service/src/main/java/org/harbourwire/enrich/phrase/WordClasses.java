package org.harbourwire.enrich.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words of one meaning under one name, so that a phrase can say "anything without a crew, near
/// anything that flies" instead of listing every pair: `@uncrewed + @aircraft`.
public final class WordClasses {
  private static final Pattern PHRASE = Pattern.compile("(.*?)(?:(\\s+[~+]\\s+)(.*))?");
  private static final String SLASH = "/";
  private final Map<String, List<String>> words;

  /// Classes by name; none when absent.
  public WordClasses(@Nullable Map<String, List<String>> words) {
    this.words = words == null ? Map.of() : words;
  }

  /// The phrases that `form` stands for: one for each word of the class in front of its condition.
  ///
  /// @throws IllegalArgumentException when it names an unknown or empty class
  public List<String> expand(String form) {
    if (form.indexOf('@') < 0) {
      return List.of(form);
    }
    Matcher parts = PHRASE.matcher(form.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("more than one line");
    }
    String condition =
        parts.group(2) == null ? "" : parts.group(2) + String.join(SLASH, near(parts.group(3)));
    return members(parts.group(1)).stream().map(word -> word + condition).toList();
  }

  private List<String> near(String list) {
    List<String> near = new ArrayList<>();
    for (String word : list.split(SLASH, -1)) {
      near.addAll(members(word.strip()));
    }
    return near.stream().distinct().toList();
  }

  private List<String> members(String word) {
    if (!word.startsWith("@")) {
      return List.of(word);
    }
    List<String> members = words.getOrDefault(word.substring(1), List.of());
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no class of words " + word);
    }
    return members;
  }
}
