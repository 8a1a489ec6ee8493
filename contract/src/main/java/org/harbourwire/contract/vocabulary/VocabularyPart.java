package org.harbourwire.contract.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// A part of a vocabulary file: value of `news.vocabulary.v1` under `<kind>|<SHA-256 of the
/// file>|<number>`. It means nothing until a manifest names its file.
///
/// @param number from 1, in the file's order
/// @param text this part of the file's text
public record VocabularyPart(int number, String text) {
  /// The most UTF-16 code units in a part: in JSON, whatever they are, well below what a record may
  /// hold.
  public static final int LONGEST_TEXT = 256 * 1024;

  public VocabularyPart {
    requireNonNull(text, "text");
    if (number < 1) {
      throw new IllegalArgumentException("parts are numbered from 1, not " + number);
    }
  }

  /// Its key.
  public static String key(VocabularyKind kind, String sha256, int number) {
    return String.join("|", kind.wireName(), sha256, String.format(Locale.ROOT, "%04d", number));
  }
}
