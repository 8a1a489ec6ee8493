package org.harbourwire.enrich.latin;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// A word in Latin script: letters, digits and marks, an apostrophe or plus sign, and a full stop,
/// hyphen or ampersand between two letters or digits; or an ampersand alone.
///
/// @param text as written, without a possessive ending
/// @param range where
/// @param opensSentence whether it is the first of its sentence
record Word(String text, Range range, boolean opensSentence) {
  private static final CharacterSet OPENS = CharacterSet.where(Word::opens);
  private static final CharacterSet GOES_ON =
      CharacterSet.where(c -> opens(c) || mark(c) || c == '\'' || c == '’' || c == '+');
  private static final CharacterSet JOINS = CharacterSet.of(".&-");

  private static boolean opens(int point) {
    return UnicodeScript.of(point) == UnicodeScript.LATIN || CharacterSet.isNumber(point);
  }

  private static boolean mark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean allCapitals() {
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  static List<Word> of(FieldText field) {
    List<Word> words = new ArrayList<>();
    String text = field.original();
    int sentence = -1;
    for (int at = 0, end; at < text.length(); at = Math.max(end, at + 1)) {
      end = end(text, at);
      if (end > at) {
        int in = field.sentences().isEmpty() ? 0 : field.sentenceAt(at);
        Range range = new Range(at, withoutPossessive(text, at, end));
        boolean opens = in != sentence || afterQuote(text, at);
        words.add(new Word(field.words(range), range, opens));
        sentence = in;
      }
    }
    return words;
  }

  /// Where the word that begins at `at` ends, `at` itself when none does.
  private static int end(String text, int at) {
    if (text.charAt(at) == '&') {
      return at + 1;
    }
    if (!is(OPENS, text, at)) {
      return at;
    }
    int end = at;
    while (is(GOES_ON, text, end) || (JOINS.at(text, end) && is(OPENS, text, end + 1))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean is(CharacterSet set, String text, int at) {
    if (at >= text.length() || !Character.isSurrogate(text.charAt(at))) {
      return set.at(text, at);
    }
    int point = text.codePointAt(at);
    return opens(point) || (set == GOES_ON && mark(point));
  }

  private static int withoutPossessive(String text, int at, int end) {
    int ending = text.charAt(end - 1) == 's' ? end - 2 : end - 1;
    return ending > at && "'’".indexOf(text.charAt(ending)) >= 0 ? ending : end;
  }

  /// The first word of a quotation has a capital whatever it is.
  private static boolean afterQuote(String text, int at) {
    return at > 0 && "\"“‘".indexOf(text.charAt(at - 1)) >= 0;
  }
}
