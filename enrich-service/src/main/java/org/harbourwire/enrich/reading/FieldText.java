package org.harbourwire.enrich.reading;

import java.util.List;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.Span;
import org.harbourwire.text.fold.Folding;

/// One field of an article with what the taggers compare instead of it.
///
/// @param field which field
/// @param original as published
/// @param folded the same length, offset for offset: lower case, half width, one kind of dash,
///   Simplified characters; hyphens and line breaks as spaces, so that "low-altitude" and "low
///   altitude" are one
/// @param sentences in order; together they cover all that is not white space
public record FieldText(Field field, String original, String folded, List<Range> sentences) {
  public FieldText {
    if (original.length() != folded.length()) {
      throw new IllegalArgumentException("folding must keep the length of " + field);
    }
    sentences = List.copyOf(sentences);
  }

  static FieldText of(Field field, String original) {
    return new FieldText(field, original, key(original), SentenceSplitter.split(original));
  }

  /// The form of `words` that is compared: what [#folded] is for the whole field.
  public static String key(String words) {
    char[] key = words.toCharArray();
    Folding.fold(key, 0, key.length);
    for (int i = 0; i < key.length; i++) {
      key[i] =
          switch (key[i]) {
            case '-', '\n', '\r', '\t', '\u00a0', '\u3000' -> ' ';
            case '’', '‘' -> '\'';
            default -> key[i];
          };
    }
    return new String(key);
  }

  /// The published words of `range`.
  public String words(Range range) {
    return original.substring(range.start(), range.end());
  }

  /// The range with its words, as events carry it.
  public Span span(Range range) {
    return Span.of(field, original, range.start(), range.end());
  }

  /// Index of the sentence that holds `offset`, or of the last that begins before it.
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
