package org.harbourwire.ingest.article.name;

import java.util.BitSet;
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
public record Names(
    boolean furniture,
    boolean comments,
    boolean doubtful,
    boolean body,
    boolean caption,
    boolean byline,
    boolean telling) {
  /// What an element without names says.
  public static final Names NONE = new Names(false, false, false, false, false, false, false);

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

  /// A power of two, many times the number of names.
  private static final int PLACES = 1 << 14;

  /// What a single word means, and what it means together with the word after it.
  private record Word(int meaning, Map<String, Integer> before) {
    static final Word UNKNOWN = new Word(0, Map.of());
  }

  private static final Map<String, Word> WORDS = new HashMap<>();

  /// The hashes of all names, so that hardly any other word must be cut out to be looked up.
  private static final BitSet HASHES = new BitSet(PLACES);

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
    WORDS.forEach(
        (name, word) -> {
          HASHES.set(place(name.hashCode()));
          word.before().keySet().forEach(second -> HASHES.set(place(second.hashCode())));
        });
  }

  private static void note(String section, int meaning) {
    for (String name : PhraseBook.words(section)) {
      int dash = name.indexOf('-');
      String first = dash < 0 ? name : name.substring(0, dash);
      Word known = WORDS.getOrDefault(first, Word.UNKNOWN);
      if (dash < 0) {
        WORDS.put(first, new Word(known.meaning() | meaning, known.before()));
      } else {
        Map<String, Integer> before = new HashMap<>(known.before());
        before.merge(name.substring(dash + 1), meaning, (a, b) -> a | b);
        WORDS.put(first, new Word(known.meaning(), before));
      }
    }
  }

  /// What a label says.
  ///
  /// @param raw class, id and role, in any form
  public static Names of(String raw) {
    int found = 0;
    Word last = Word.UNKNOWN;
    int end = raw.length();
    for (int i = 0; i < end; ) {
      int start = skipToWord(raw, i);
      int hash = 0;
      for (i = start; i < end && isOfWord(raw, i, start); i++) {
        hash = 31 * hash + Character.toLowerCase(raw.charAt(i));
      }
      if (!HASHES.get(place(hash))) {
        last = Word.UNKNOWN;
        continue;
      }
      String name = raw.substring(start, i).toLowerCase(Locale.ROOT);
      Word word = WORDS.getOrDefault(name, Word.UNKNOWN);
      int pair = last.before().getOrDefault(name, 0);
      boolean negated = (last.meaning() & NEGATION) != 0 || (pair & HARMLESS) != 0;
      found |= (negated ? word.meaning() & ~NEGATABLE : word.meaning()) | pair;
      last = word;
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
  private static boolean isOfWord(String raw, int at, int start) {
    char c = raw.charAt(at);
    return Character.isLetterOrDigit(c)
        && (at == start || !Character.isUpperCase(c) || !Character.isLowerCase(raw.charAt(at - 1)));
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 14) & (PLACES - 1);
  }
}
