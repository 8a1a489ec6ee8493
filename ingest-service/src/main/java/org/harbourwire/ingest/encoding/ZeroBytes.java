package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Units of two or four bytes, known by the zero bytes that markup leaves in them.
final class ZeroBytes {
  private static final int SAMPLE = 1024;

  private ZeroBytes() {}

  /// UTF-16 or UTF-32 without byte order mark, recognised by the zero bytes around the first
  /// character.
  static Optional<Charset> find(byte[] b) {
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
    int length = Math.min(b.length, SAMPLE) & ~1;
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
}
