package org.harbourwire.ingest.date.token;

/// A number, a word or a sign of a text.
///
/// @param text lower case; of a number its digits
/// @param value of a number; -1 when it has too many digits to matter
/// @param start offset of its first character
/// @param end offset after its last character
public record Token(Kind kind, String text, long value, int start, int end) {
  /// What a token is; `END` stands outside of the text.
  public enum Kind {
    NUMBER,
    WORD,
    HAN,
    SIGN,
    END
  }

  /// Whether it is this one word or sign.
  public boolean is(String sign) {
    return text.equals(sign) && kind != Kind.END;
  }

  /// Whether it is a number of so many digits.
  public boolean isNumber(int minDigits, int maxDigits) {
    return kind == Kind.NUMBER && text.length() >= minDigits && text.length() <= maxDigits;
  }

  /// Whether it is one of these characters.
  public boolean oneOf(String signs) {
    return text.length() == 1 && signs.contains(text) && kind != Kind.END;
  }
}
