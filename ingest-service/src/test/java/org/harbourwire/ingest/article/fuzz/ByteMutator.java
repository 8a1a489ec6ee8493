package org.harbourwire.ingest.article.fuzz;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes bytes: flips, drops, repeats and truncates them, and writes texts in encodings of which
/// their labels know nothing.
final class ByteMutator {
  private static final List<Charset> CHARSETS =
      List.of(
          Charset.forName("UTF-8"),
          Charset.forName("UTF-16LE"),
          Charset.forName("UTF-16"),
          Charset.forName("GB18030"),
          Charset.forName("Big5-HKSCS"),
          Charset.forName("Shift_JIS"),
          Charset.forName("windows-1252"));
  private static final List<String> LABELS =
      List.of("utf-8", "big5", "gbk", "utf-16", "x-user-defined", "none", "iso-8859-1");

  private final RandomGenerator random;

  ByteMutator(RandomGenerator random) {
    this.random = random;
  }

  /// The bytes of `text`, mostly in UTF-8.
  byte[] encoded(String text) {
    int choice = random.nextInt(3 * CHARSETS.size());
    return text.getBytes(CHARSETS.get(choice < CHARSETS.size() ? choice : 0));
  }

  /// A header that may lie, or none.
  String contentType() {
    int choice = random.nextInt(3 * LABELS.size());
    return choice < LABELS.size() ? "text/html; charset=" + LABELS.get(choice) : "text/html";
  }

  /// `bytes` after up to `most` changes.
  byte[] changed(byte[] bytes, int most) {
    byte[] changed = bytes;
    for (int i = random.nextInt(most + 1); i > 0 && changed.length > 0; i--) {
      changed = change(changed.clone());
    }
    return changed;
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
    switch (random.nextInt(16)) {
      case 0 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 1 -> {
        System.arraycopy(bytes, to, bytes, at, bytes.length - to);
        return Arrays.copyOf(bytes, bytes.length - (to - at));
      }
      case 2 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + (to - at));
        System.arraycopy(bytes, at, longer, to, bytes.length - at);
        return longer;
      }
      case 3 -> Arrays.fill(bytes, at, to, (byte) random.nextInt(256));
      case 4, 5, 6 -> digits(bytes, at, to);
      default -> bytes[at] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /// Lengths, offsets and numbers of objects, in a PDF.
  private void digits(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        bytes[i] = (byte) ('0' + random.nextInt(10));
      }
    }
  }
}
