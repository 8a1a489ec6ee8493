package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The mark with which text in UTF-8, UTF-16 or UTF-32 may begin.
final class ByteOrderMark {
  private ByteOrderMark() {}

  /// The charset that the mark shows.
  static Optional<Charset> find(byte[] b) {
    int first = b.length < 2 ? 0 : (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
    int second = b.length < 4 ? -1 : (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
    return switch (first) {
      case 0xEFBB ->
          b.length > 2 && b[2] == (byte) 0xBF
              ? Optional.of(StandardCharsets.UTF_8)
              : Optional.empty();
      case 0xFFFE ->
          Optional.of(second == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE);
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0x0000 -> second == 0xFEFF ? Optional.of(StandardCharsets.UTF_32BE) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
