package org.harbourwire.ingest.article.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.text.fold.Folding;

/// The lists that ship: `en.txt` and `zh.txt` with what pages say, `passing.txt` with what they say
/// differently at each visit, `withdrawn.txt` with what they say of themselves when their article
/// was taken back, `names.txt` with what their templates call things.
///
/// A file has sections, `[name]`, of one phrase a line; `#` opens a comment. Phrases are folded
/// when they are read, so Chinese stands there once, in Simplified characters. A blank at a
/// phrase's end counts and is written as `_`.
public final class PhraseBook {
  private static final PhraseBook SHIPPED =
      new PhraseBook("en.txt", "zh.txt", "names.txt", "passing.txt", "withdrawn.txt");

  private final Map<String, List<String>> sections = new HashMap<>();

  private PhraseBook(String... files) {
    for (String file : files) {
      read(file);
    }
  }

  /// The shipped phrases of a section, in all languages.
  public static PhraseList phrases(String section) {
    return new PhraseList(SHIPPED.section(section));
  }

  /// The shipped single words of a section whose lines hold several.
  public static Set<String> words(String section) {
    return Set.copyOf(List.of(String.join(" ", SHIPPED.section(section)).split(" +")));
  }

  /// The shipped phrases of a section, as they stand there.
  static List<String> lines(String section) {
    return List.copyOf(SHIPPED.section(section));
  }

  /// The shipped phrases of a section as a pattern that finds any of them, the longest first.
  static String anyOf(String section) {
    return SHIPPED.section(section).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// Text as the lists are kept: lower case, narrow, Simplified, without blanks at its ends.
  public static String fold(String text) {
    return Folding.fold(text).strip();
  }

  private List<String> section(String name) {
    List<String> found = sections.get(name);
    if (found == null) {
      throw new IllegalStateException("no phrase file has a section [" + name + "]");
    }
    return found;
  }

  private void read(String file) {
    List<String> section = new ArrayList<>();
    for (String raw : content(file).split("\n", -1)) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section =
            sections.computeIfAbsent(line.substring(1, line.length() - 1), n -> new ArrayList<>());
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        section.add(Folding.fold(line.endsWith("_") ? line.replace('_', ' ') : line));
      }
    }
  }

  private static String content(String file) {
    try (InputStream in = PhraseBook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
