package org.harbourwire.ingest.cadence;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;

/// A number for each of the week's 168 hours, as text: LEB128, a zero followed by how many there
/// are in a row, in Base64. A source that publishes in office hours only takes some 100 bytes.
final class WeekRates {
  static final int HOURS = 7 * 24;

  private WeekRates() {}

  /// `rates` as text.
  static String write(int[] rates) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < rates.length; ) {
      int end = i;
      while (end < rates.length && rates[end] == 0) {
        end++;
      }
      if (end > i) {
        out.write(0);
        number(end - i, out);
        i = end;
      } else {
        number(rates[i], out);
        i++;
      }
    }
    return Base64.getEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  /// What was written; hours that the text does not hold, or no such text, are zeros.
  static int[] read(String text) {
    int[] rates = new int[HOURS];
    try {
      ByteBuffer in = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      for (int i = 0; i < HOURS && in.hasRemaining(); ) {
        int value = number(in);
        rates[i] = value;
        i += value == 0 ? number(in) : 1;
      }
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return new int[HOURS]; // Learnt anew: nothing depends on it but when we look.
    }
    return rates;
  }

  private static void number(int value, ByteArrayOutputStream out) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such number");
  }
}
