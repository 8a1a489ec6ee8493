package org.harbourwire.enrich.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Characters of the basic plane that are asked for at every place of a text: one look, however
/// many there are. Immutable.
public final class CharacterSet {
  private static final int UNITS = 1 << 16;
  private static final int BITS = 6;

  private final long[] bits;

  private CharacterSet(BitSet set) {
    bits = Arrays.copyOf(set.toLongArray(), UNITS >> BITS);
  }

  /// The characters of `characters`.
  public static CharacterSet of(String characters) {
    BitSet set = new BitSet(UNITS);
    characters.chars().forEach(set::set);
    return new CharacterSet(set);
  }

  /// The characters that `property` holds for.
  public static CharacterSet where(IntPredicate property) {
    BitSet set = new BitSet(UNITS);
    for (int c = 0; c < UNITS; c++) {
      set.set(c, property.test(c));
    }
    return new CharacterSet(set);
  }

  /// Whether `point` is a digit or another number by Unicode's categories.
  public static boolean isNumber(int point) {
    return switch (Character.getType(point)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /// Whether `c` is one of them.
  public boolean has(char c) {
    return ((bits[c >> BITS] >>> c) & 1) != 0;
  }

  /// Whether the character at `at` is one of them; not outside `text`.
  public boolean at(String text, int at) {
    return at >= 0 && at < text.length() && has(text.charAt(at));
  }

  /// The first place from `from` on where one stands, or the text's length.
  public int next(String text, int from) {
    int at = from;
    while (at < text.length() && !has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The first place from `from` on where none of them stands, or the text's length.
  public int past(String text, int from) {
    int at = from;
    while (at < text.length() && has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The place before which, back from `end`, none of them stands.
  public int before(String text, int end) {
    int at = end;
    while (at > 0 && has(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
