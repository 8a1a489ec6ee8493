package org.harbourwire.ingest.article.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.harbourwire.ingest.article.phrase.PhraseBook;

/// What class, id and role of an element say of its content.
///
/// Names are split into words (`articleBody_main-2` → article body main 2); single words and pairs
/// of neighbours are looked up. The lists hold what template authors of all kinds of sites use,
/// none of one site alone.
///
/// @param furniture names of navigation, related links, comments, forms, notices
/// @param comments names of readers' comments, which are furniture too
/// @param doubtful names of the same, which templates also give to parts of an article
/// @param body names of the article's own container
/// @param caption names of picture captions and credits
/// @param byline names of author and date lines
/// @param telling names of what may hold author or date
record Names(
    boolean furniture,
    boolean comments,
    boolean doubtful,
    boolean body,
    boolean caption,
    boolean byline,
    boolean telling) {
  static final Names NONE = new Names(false, false, false, false, false, false, false);

  private static final int FURNITURE = 1;
  private static final int COMMENTS = 2;
  private static final int DOUBTFUL = 4;
  private static final int BODY = 8;
  private static final int CAPTION = 16;
  private static final int BYLINE = 32;
  private static final int NEGATION = 64;
  private static final int HARMLESS = 128;

  /// A negation before them takes these back: no-sidebar, has-comments.
  private static final int NEGATABLE = FURNITURE | COMMENTS | DOUBTFUL;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Map<String, Integer>> PAIRS = new HashMap<>();

  static {
    note("furniture name", FURNITURE);
    note("furniture pair", FURNITURE);
    note("comments name", FURNITURE | COMMENTS);
    note("doubtful name", DOUBTFUL);
    note("body name", BODY);
    note("body pair", BODY);
    note("caption name", CAPTION);
    note("byline name", BYLINE);
    note("byline pair", BYLINE);
    note("negation", NEGATION);
    note("harmless pair", HARMLESS);
  }

  private static void note(String section, int meaning) {
    for (String name : PhraseBook.words(section)) {
      int dash = name.indexOf('-');
      if (dash < 0) {
        WORDS.merge(name, meaning, (a, b) -> a | b);
      } else {
        PAIRS
            .computeIfAbsent(name.substring(0, dash), n -> new HashMap<>())
            .merge(name.substring(dash + 1), meaning, (a, b) -> a | b);
      }
    }
  }

  /// @param raw class, id and role, in any form
  static Names of(String raw) {
    int found = 0;
    int before = 0;
    Map<String, Integer> seconds = Map.of();
    int end = raw.length();
    for (int i = 0; i < end; ) {
      int start = skipToWord(raw, i);
      i = wordEnd(raw, start);
      if (i == start) {
        break;
      }
      String word = raw.substring(start, i).toLowerCase(Locale.ROOT);
      int meaning = WORDS.getOrDefault(word, 0);
      int pair = seconds.getOrDefault(word, 0);
      boolean negated = (before & NEGATION) != 0 || (pair & HARMLESS) != 0;
      found |= (negated ? meaning & ~NEGATABLE : meaning) | pair;
      before = meaning;
      seconds = PAIRS.getOrDefault(word, Map.of());
    }
    return of(found, Spots.says(raw));
  }

  private static Names of(int found, boolean telling) {
    boolean body = (found & BODY) != 0;
    return new Names(
        !body && (found & FURNITURE) != 0,
        !body && (found & COMMENTS) != 0,
        !body && (found & DOUBTFUL) != 0,
        body,
        (found & CAPTION) != 0,
        (found & BYLINE) != 0,
        telling);
  }

  private static int skipToWord(String raw, int from) {
    int i = from;
    while (i < raw.length() && !Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
    }
    return i;
  }

  /// A word ends before a separator and between `aB`.
  private static int wordEnd(String raw, int from) {
    int i = from;
    while (i < raw.length() && Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
      if (i < raw.length()
          && Character.isUpperCase(raw.charAt(i))
          && Character.isLowerCase(raw.charAt(i - 1))) {
        break;
      }
    }
    return i;
  }
}
