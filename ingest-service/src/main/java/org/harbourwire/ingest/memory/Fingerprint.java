package org.harbourwire.ingest.memory;

import java.util.HexFormat;

/// The 256 bits of a SHA-256 that records write as 64 hexadecimal digits.
record Fingerprint(long high, long low, long third, long fourth) {
  private static final int DIGITS = 64;
  private static final int STEP = 16;

  /// Reads it as it stands in `text` from `begin` on.
  ///
  /// @throws IllegalArgumentException when that is none
  static Fingerprint of(CharSequence text, int begin) {
    if (text.length() - begin != DIGITS) {
      throw new IllegalArgumentException("no SHA-256: " + text);
    }
    return new Fingerprint(
        part(text, begin),
        part(text, begin + STEP),
        part(text, begin + 2 * STEP),
        part(text, begin + 3 * STEP));
  }

  private static long part(CharSequence text, int begin) {
    return HexFormat.fromHexDigitsToLong(text, begin, begin + STEP);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(DIGITS);
    HexFormat hex = HexFormat.of();
    for (long part : new long[] {high, low, third, fourth}) {
      text.append(hex.toHexDigits(part));
    }
    return text.toString();
  }
}
