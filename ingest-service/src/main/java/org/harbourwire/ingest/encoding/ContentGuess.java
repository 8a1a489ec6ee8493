package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Judges undeclared bytes by what they say: units of two or four bytes, Big5, GBK, else Western.
final class ContentGuess {
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset GBK = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// Enough to tell; keeps the cost of a large document down.
  private static final int SAMPLE = 64 * 1024;

  private static final int ZERO_SAMPLE = 1024;

  /// Share of double bytes that must fall among the frequent characters.
  private static final double PLAUSIBLE = 0.75;

  /// The commonest characters of running Chinese, in both scripts, and its punctuation.
  private static final String COMMON = "的一是不了在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也年日月，。、";

  private ContentGuess() {}

  /// UTF-16 or UTF-32 without byte order mark, recognised by the zero bytes around the first
  /// character.
  static Optional<Charset> byZeroBytes(byte[] b) {
    if (b.length < 4) {
      return Optional.empty();
    }
    if (b[0] == 0 && b[1] == 0 && b[2] == 0 && b[3] != 0) {
      return Optional.of(StandardCharsets.UTF_32BE);
    }
    if (b[0] != 0 && b[1] == 0 && b[2] == 0 && b[3] == 0) {
      return Optional.of(StandardCharsets.UTF_32LE);
    }
    if (b[0] == 0 && b[1] != 0 && b[2] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b[0] != 0 && b[1] == 0 && b[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return byZeroShare(b);
  }

  /// UTF-16 that begins with another script: markup leaves zero bytes on one side.
  private static Optional<Charset> byZeroShare(byte[] b) {
    int length = Math.min(b.length, ZERO_SAMPLE) & ~1;
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      if (b[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int least = length / 8;
    if (zeros[1] > least && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[0] > least && zeros[1] == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /// The likeliest charset of bytes that are not UTF-8.
  static Charset byPlausibility(byte[] body) {
    byte[] sample = body.length <= SAMPLE ? body : Arrays.copyOf(body, SAMPLE);
    double big5 = frequentShare(sample, 0xA1, 0xC6);
    double gbk = frequentShare(sample, 0xB0, 0xD7);
    if (Math.max(big5, gbk) < PLAUSIBLE) {
      return WESTERN;
    }
    double asBig5 = big5 + commonShare(new String(sample, BIG5));
    double asGbk = gbk + commonShare(new String(sample, GBK));
    return asBig5 > asGbk ? BIG5 : GBK;
  }

  /// How many double bytes have a lead byte of the block of frequent characters or of punctuation.
  private static double frequentShare(byte[] bytes, int firstLead, int lastLead) {
    int pairs = 0;
    int frequent = 0;
    int at = 0;
    while (at + 1 < bytes.length) {
      int lead = bytes[at] & 0xFF;
      if (lead < 0x80) {
        at++;
        continue;
      }
      int trail = bytes[at + 1] & 0xFF;
      pairs++;
      if (isTrail(trail, firstLead) && (lead <= 0xA3 || lead >= firstLead) && lead <= lastLead) {
        frequent++;
      }
      at += 2;
    }
    // A lone accented letter is no evidence of Chinese.
    return pairs < 2 ? 0 : (double) frequent / pairs;
  }

  private static boolean isTrail(int trail, int firstLead) {
    boolean big5 = firstLead == 0xA1;
    return (trail >= 0xA1 && trail <= 0xFE) || (big5 && trail >= 0x40 && trail <= 0x7E);
  }

  private static double commonShare(String text) {
    int wide = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        wide++;
        if (COMMON.indexOf(c) >= 0) {
          common++;
        }
      }
    }
    return wide == 0 ? 0 : 2.0 * common / wide;
  }
}
