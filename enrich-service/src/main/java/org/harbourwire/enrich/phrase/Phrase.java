package org.harbourwire.enrich.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;

/// One phrase of a vocabulary file. Its written form is
///
/// - `machine learning`: any case, whole words on the Latin side, plural allowed;
/// - `=AI`: exactly this case, no plural ending but `s`, not before a number ("flight AI-101");
/// - `robot*`: any ending;
/// - `token ~ crypto/blockchain`: only where one of the words after `~`, or `+`, is in the same
///   sentence.
///
/// Traditional and Simplified characters, full and half width, and hyphens and spaces are the same.
///
/// @param written the phrase without its marks
/// @param key what is compared: see [FieldText#key]
/// @param exactCase whether the published case must be that of `written`
/// @param anyEnding whether the last word may go on
/// @param near the phrases of which one must be near; none: no condition
public record Phrase(
    String written, String key, boolean exactCase, boolean anyEnding, List<Phrase> near) {
  /// Letters and digits of scripts that put spaces between words.
  private static final CharacterSet LATIN = CharacterSet.where(Phrase::isLatin);

  private static final Pattern CONDITION = Pattern.compile("\\s+([~+])\\s+");
  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

  public Phrase {
    near = List.copyOf(near);
    if (key.isBlank()) {
      throw new IllegalArgumentException("empty phrase");
    }
  }

  /// Reads the written form.
  ///
  /// @throws IllegalArgumentException when it is empty or its condition is
  public static Phrase parse(String form) {
    String all = form.strip();
    Matcher condition = CONDITION.matcher(all);
    if (!condition.find()) {
      return plain(all, List.of());
    }
    String near = all.substring(condition.end());
    return plain(all.substring(0, condition.start()), conditions(near));
  }

  /// A phrase that stands for itself, marks and all: an entity's name.
  public static Phrase literal(String name, boolean exactCase, List<Phrase> near) {
    return new Phrase(name, FieldText.key(name), exactCase, false, near);
  }

  /// The phrases of a list of conditions, separated by slashes.
  public static List<Phrase> conditions(String list) {
    return Arrays.stream(SLASH.split(list)).map(Phrase::condition).toList();
  }

  /// Words after `~` of more than three letters are found with any ending: "deliver" in "delivery".
  private static Phrase condition(String form) {
    Phrase one = plain(form, List.of());
    boolean open = one.anyEnding() || (!one.exactCase() && one.key().length() > 3);
    return new Phrase(one.written(), one.key(), one.exactCase(), open, List.of());
  }

  private static Phrase plain(String form, List<Phrase> near) {
    String word = form.strip();
    boolean exact = word.startsWith("=");
    boolean open = word.endsWith("*");
    String written = word.substring(exact ? 1 : 0, word.length() - (open ? 1 : 0));
    return new Phrase(written, FieldText.key(written), exact, open, near);
  }

  /// Whether no phrase begins at `at`, because a word of Latin script goes on there.
  static boolean insideWord(FieldText text, int at) {
    return LATIN.at(text.folded(), at - 1) && LATIN.at(text.folded(), at);
  }

  /// The end of the match in `text` if the phrase stands at `start`, where no word goes on, and
  /// ends as a word of its own, else -1.
  int matchEnd(FieldText text, int start) {
    String folded = text.folded();
    int end = start + key.length();
    if (exactCase && !text.original().startsWith(written, start)) {
      return -1;
    }
    if (!LATIN.has(key.charAt(key.length() - 1))) {
      return end;
    }
    int wordEnd = LATIN.past(folded, end);
    if (exactCase && numbered(text.original(), wordEnd)) {
      return -1;
    }
    return anyEnding || wordEnd == end || plural(folded, end, wordEnd) ? wordEnd : -1;
  }

  private boolean plural(String folded, int end, int wordEnd) {
    int length = wordEnd - end;
    return length <= 2
        && folded.charAt(wordEnd - 1) == 's'
        && (length == 1 || (!exactCase && folded.charAt(end) == 'e'))
        && Character.isLetter(key.charAt(key.length() - 1));
  }

  private static boolean numbered(String original, int at) {
    return at + 1 < original.length()
        && original.charAt(at) == '-'
        && Character.isDigit(original.charAt(at + 1));
  }

  private static boolean isLatin(int c) {
    return Character.isLetterOrDigit(c) && !isCjk(c);
  }

  private static boolean isCjk(int c) {
    return c >= '\u2e80' && (c <= '\ud7ff' || (c >= '\uf900' && c <= '\ufaff') || c >= '\uff00');
  }
}
