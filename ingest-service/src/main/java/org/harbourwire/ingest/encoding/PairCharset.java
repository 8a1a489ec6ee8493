package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.List;

/// A charset of lead and trail bytes, read as browsers read it: an ASCII byte that makes no pair
/// with the byte before it is given back, so that broken text cannot swallow the markup behind it.
///
/// Source: WHATWG Encoding Standard, the decoders of Big5, gb18030, Shift_JIS, EUC-JP and EUC-KR.
/// Of more than two bytes are some characters of GB18030 (four) and EUC-JP (three).
final class PairCharset extends ReadOnlyCharset {
  private final PairTable table;

  PairCharset(Charset java, List<String> corrections) {
    super(java.name());
    this.table = new PairTable(java, corrections);
  }

  PairTable table() {
    return table;
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new PairDecoder(this);
  }

  private static final class PairDecoder extends CharsetDecoder {
    /// In GB18030.
    private static final int LONGEST = 4;

    private final PairTable table;

    PairDecoder(PairCharset charset) {
      super(charset, 0.5f, 1);
      this.table = charset.table;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        int first = at(in, 0);
        if (first < 0x80 && out.hasRemaining()) {
          out.put((char) in.get());
          continue;
        }
        int length = length(in, first);
        if (in.remaining() < length) {
          return CoderResult.UNDERFLOW;
        }
        String character = character(in, first, length);
        if (character.isEmpty()) {
          boolean givenBack = length != 2 || at(in, 1) < 0x80;
          return CoderResult.malformedForLength(givenBack ? 1 : 2);
        }
        if (out.remaining() < character.length()) {
          return CoderResult.OVERFLOW;
        }
        put(character, out);
        in.position(in.position() + length);
      }
      return CoderResult.UNDERFLOW;
    }

    private static void put(String character, CharBuffer out) {
      for (int i = 0; i < character.length(); i++) {
        out.put(character.charAt(i));
      }
    }

    private int length(ByteBuffer in, int first) {
      if (!table.isLead(first)) {
        boolean three = first == 0x8F && in.remaining() > 2 && at(in, 1) > 0xA0 && at(in, 2) > 0xA0;
        return three ? 3 : 1;
      }
      return in.remaining() > 1 && isDigit(at(in, 1)) ? LONGEST : 2;
    }

    private String character(ByteBuffer in, int first, int length) {
      return switch (length) {
        case 1 -> first < 0x80 ? String.valueOf((char) first) : table.single(first);
        case 2 -> table.pair(first, at(in, 1));
        case 3 -> table.read(first, at(in, 1), at(in, 2));
        default -> table.read(first, at(in, 1), at(in, 2), at(in, 3));
      };
    }

    private static int at(ByteBuffer in, int offset) {
      return in.get(in.position() + offset) & 0xFF;
    }

    private static boolean isDigit(int b) {
      return b >= '0' && b <= '9';
    }
  }
}
