package org.harbourwire.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words to find in a text: Latin ones as whole words in any case, Chinese ones anywhere.
public final class WordSet {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private final Set<String> whole;
  private final List<String> chinese;

  /// @param words in lower case
  public WordSet(Collection<String> words) {
    this.whole = Set.copyOf(words);
    this.chinese =
        words.stream()
            .filter(word -> Character.isIdeographic(word.codePointAt(0)))
            .collect(Collectors.toUnmodifiableList());
  }

  /// Whether `text` has any of them.
  public boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return chinese.stream().anyMatch(lower::contains)
        || NO_WORD.splitAsStream(lower).anyMatch(whole::contains);
  }
}
