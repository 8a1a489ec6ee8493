package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// GB 2312 in seven bits, between `~{` and `~}` (RFC 1843).
final class HzCharset extends ReadOnlyCharset {
  private final PairTable pairs;

  HzCharset(PairCharset chinese) {
    super("HZ");
    this.pairs = chinese.table();
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new HzDecoder(this);
  }

  private static final class HzDecoder extends CharsetDecoder {
    private final PairTable pairs;
    private boolean chinese;

    HzDecoder(HzCharset charset) {
      super(charset, 1, 1);
      this.pairs = charset.pairs;
    }

    @Override
    protected void implReset() {
      chinese = false;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        int first = in.get(in.position());
        if (first < 0) {
          return CoderResult.malformedForLength(1);
        }
        boolean alone = first == '\n' || (first != '~' && !chinese);
        if (!alone && in.remaining() < 2) {
          return CoderResult.UNDERFLOW;
        }
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        String text = alone ? String.valueOf((char) first) : two(first, in.get(in.position() + 1));
        if (text.indexOf('\uFFFD') >= 0) {
          return CoderResult.malformedForLength(1);
        }
        // A line never ends in Chinese, even where the end of it was forgotten.
        chinese &= first != '\n';
        out.put(text);
        in.position(in.position() + (alone ? 1 : 2));
      }
      return CoderResult.UNDERFLOW;
    }

    /// The text of two bytes: a character or a change between ASCII and Chinese.
    private String two(int first, int second) {
      if (first != '~') {
        String character = pairs.pair(first | 0x80, second | 0x80);
        return character.isEmpty() ? "\uFFFD" : character;
      }
      return switch (second) {
        case '{' -> change(true);
        case '}' -> change(false);
        case '~' -> "~";
        case '\n' -> "";
        default -> "\uFFFD";
      };
    }

    private String change(boolean toChinese) {
      chinese = toChinese;
      return "";
    }
  }
}
