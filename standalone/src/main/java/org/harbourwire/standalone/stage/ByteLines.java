package org.harbourwire.standalone.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The lines of a stream as they come, undecoded: one with a document is megabytes long, and every
/// pass over it counts.
final class ByteLines {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /// The next line without its line feed; empty at the end of the stream.
  Optional<byte[]> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    do {
      int feed = lineFeed();
      line.write(chunk, next, feed - next);
      next = feed;
      if (feed < end) {
        next++;
        break;
      }
    } while (fill());
    return Optional.of(line.toByteArray());
  }

  /// Whether there is a byte to read.
  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(in.read(chunk), 0);
    }
    return next < end;
  }

  private int lineFeed() {
    int at = next;
    while (at < end && chunk[at] != '\n') {
      at++;
    }
    return at;
  }
}
