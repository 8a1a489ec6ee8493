package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;

/// A charset of single bytes whose upper half is a table.
final class TableCharset extends ReadOnlyCharset {
  private static final int UPPER_HALF = 0x80;
  private static final char NONE = '\uFFFD';
  private final char[] upper = new char[UPPER_HALF];

  /// @param rows the first byte of a row in hexadecimal digits, then its characters, and so on;
  ///   rows that are missing are as in ISO 8859-1
  TableCharset(String name, List<String> rows) {
    super(name);
    for (int i = 0; i < UPPER_HALF; i++) {
      upper[i] = (char) (UPPER_HALF + i);
    }
    for (int row = 0; row < rows.size(); row += 2) {
      String characters = rows.get(row + 1);
      int first = Integer.parseInt(rows.get(row), 16) - UPPER_HALF;
      characters.getChars(0, characters.length(), upper, first);
    }
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new TableDecoder(this, upper);
  }

  private static final class TableDecoder extends CharsetDecoder {
    private final char[] upper;

    TableDecoder(Charset charset, char[] upper) {
      super(charset, 1, 1);
      this.upper = upper;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        byte b = in.get(in.position());
        char c = b >= 0 ? (char) b : upper[b & 0x7F];
        if (c == NONE) {
          return CoderResult.unmappableForLength(1);
        }
        out.put(c);
        in.position(in.position() + 1);
      }
      return CoderResult.UNDERFLOW;
    }
  }
}
