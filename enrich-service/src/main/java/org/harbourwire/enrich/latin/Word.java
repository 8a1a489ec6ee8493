package org.harbourwire.enrich.latin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// A word in Latin script.
///
/// @param text as written, without a possessive ending
/// @param range where
/// @param opensSentence whether it is the first of its sentence
record Word(String text, Range range, boolean opensSentence) {
  private static final Pattern WORD =
      Pattern.compile(
          "&|[\\p{IsLatin}\\p{N}](?:[\\p{IsLatin}\\p{M}\\p{N}'’+]|[.&-](?=[\\p{IsLatin}\\p{N}]))*");

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean allCapitals() {
    return text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }

  String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  static List<Word> of(FieldText field) {
    List<Word> words = new ArrayList<>();
    Matcher match = WORD.matcher(field.original());
    int sentence = -1;
    while (match.find()) {
      int in = field.sentences().isEmpty() ? 0 : field.sentenceAt(match.start());
      String text = match.group().replaceFirst("['’]s?$", "");
      if (!text.isEmpty()) {
        Range range = new Range(match.start(), match.start() + text.length());
        words.add(
            new Word(text, range, in != sentence || afterQuote(field.original(), match.start())));
      }
      sentence = in;
    }
    return words;
  }

  /// The first word of a quotation has a capital whatever it is.
  private static boolean afterQuote(String text, int at) {
    return at > 0 && "\"“‘".indexOf(text.charAt(at - 1)) >= 0;
  }
}
