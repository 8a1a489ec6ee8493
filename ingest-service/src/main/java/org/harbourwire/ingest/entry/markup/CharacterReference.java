package org.harbourwire.ingest.entry.markup;

import org.harbourwire.ingest.encoding.ControlCodes;
import org.jspecify.annotations.Nullable;

/// References to characters by their numbers.
final class CharacterReference {
  /// `&#x0000DE00;`
  private static final int MAX_HALF = 12;

  private CharacterReference() {}

  /// What `#13` or `#x1F` stands for, as markup: nothing for a control character, the replacement
  /// character for what is no character; null when it is no reference at all.
  static @Nullable String markup(String name) {
    int point = codePoint(name);
    if (point == -1) {
      return null;
    }
    boolean control = point > 0 && point < 0x20 && point != '\n' && point != '\t' && point != '\r';
    if (control) {
      return "";
    }
    boolean none = point == 0 || !Character.isValidCodePoint(point) || isSurrogate(point);
    if (none) {
      return "\uFFFD";
    }
    return point >= 0x80 && point <= 0x9F
        ? ControlCodes.shown(Character.toString(point))
        : "&" + name + ";";
  }

  /// The character beyond the basic plane of which a program wrote the two halves of UTF-16, when
  /// they are what stands from `start` to `middle` and right after it; null when they are not.
  static @Nullable String pair(String text, int start, int middle) {
    int high = half(text, start, middle);
    if (high < Character.MIN_HIGH_SURROGATE || high > Character.MAX_HIGH_SURROGATE) {
      return null;
    }
    int end = text.indexOf(';', middle) + 1;
    int low = end == 0 ? -1 : half(text, middle, end);
    return low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE
        ? Character.toString(Character.toCodePoint((char) high, (char) low))
        : null;
  }

  /// The number in `&#55357;`; -1 when that is something else.
  private static int half(String text, int start, int end) {
    boolean reference =
        end - start >= "&#0;".length() && end - start <= MAX_HALF && text.startsWith("&#", start);
    return reference ? codePoint(text.substring(start + 1, end - 1)) : -1;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /// Of `#13` or `#x1F`; -1 when it is written otherwise.
  private static int codePoint(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0)) {
      return -1;
    }
    return digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits, hex ? 16 : 10);
  }
}
