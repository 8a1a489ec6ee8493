package org.harbourwire.enrich.chinese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.reading.Lexicon;

/// Plain words of Chinese, to tell a name from them. Immutable.
///
/// The words of a stretch of text are those of the division with the fewest words; what is left as
/// single characters is likely to be (part of) a name.
final class ChineseWords {
  /// What a word is to a name.
  enum Kind {
    /// A verb, adverb or time: names end before it.
    ENDS_NAME,
    /// A common noun or adjective: may be part of a name, hardly all of it.
    COMMON,
    /// A rarer word: may be a name.
    RARE,
    /// A character that belongs to no word.
    NONE
  }

  /// A word of a text.
  ///
  /// @param start its first character
  /// @param end one past its last
  /// @param kind what it is
  record Piece(int start, int end, Kind kind) {}

  private static final int LONGEST = 4;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private final Lexicon kinds;

  private ChineseWords(String file) {
    Map<String, Integer> numbered = new HashMap<>();
    for (String line : file.lines().filter(line -> !line.startsWith("#")).toList()) {
      Kind kind =
          switch (line.charAt(0)) {
            case 'v' -> Kind.ENDS_NAME;
            case 'n' -> Kind.COMMON;
            default -> Kind.RARE;
          };
      for (String word : line.substring(2).split(" ", -1)) {
        numbered.put(word, KINDS.indexOf(kind));
      }
    }
    kinds = new Lexicon(numbered);
  }

  /// Read once, whatever the number of vocabularies.
  private static final class Shipped {
    static final ChineseWords WORDS =
        new ChineseWords(read("words.txt") + read("further-words.txt"));
  }

  static ChineseWords shipped() {
    return Shipped.WORDS;
  }

  private static String read(String name) {
    try (InputStream in = ChineseWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// What the words from `start` to `end` are as one.
  Kind kind(String text, int start, int end) {
    if (start < 0 || end > text.length() || end - start > LONGEST || end <= start) {
      return Kind.NONE;
    }
    int kind = kinds.number(text, start, end);
    return kind == Lexicon.NONE ? Kind.NONE : KINDS.get(kind);
  }

  /// Whether a word that is no part of a name begins at `at`.
  boolean endsNameAt(String text, int at) {
    return kind(text, at, at + 2) == Kind.ENDS_NAME || kind(text, at, at + 3) == Kind.ENDS_NAME;
  }

  /// Whether a word of at least `least` characters has the character at `at` in it, but not first.
  boolean continuesWord(String text, int at, int least) {
    for (int start = Math.max(0, at + 1 - LONGEST); start < at; start++) {
      for (int end = Math.max(at + 1, start + least); end <= start + LONGEST; end++) {
        if (kind(text, start, end) != Kind.NONE) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the stretch is a common word.
  boolean common(String text, int start, int end) {
    Kind kind = kind(text, start, end);
    return kind == Kind.ENDS_NAME || kind == Kind.COMMON;
  }

  /// The words from `start` to `end` in order.
  List<Piece> pieces(String text, int start, int end) {
    int length = end - start;
    int[] fewest = new int[length + 1];
    int[] first = new int[length];
    Arrays.fill(fewest, Integer.MAX_VALUE);
    fewest[length] = 0;
    for (int i = length - 1; i >= 0; i--) {
      for (int size = 1; size <= Math.min(LONGEST, length - i); size++) {
        boolean word = size == 1 || kind(text, start + i, start + i + size) != Kind.NONE;
        // A single character costs more than a word, so that words win.
        int cost = fewest[i + size] + (size == 1 ? 3 : 2);
        if (word && cost <= fewest[i]) {
          fewest[i] = cost;
          first[i] = size;
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < length; i += first[i]) {
      int from = start + i;
      pieces.add(new Piece(from, from + first[i], kind(text, from, from + first[i])));
    }
    return pieces;
  }
}
