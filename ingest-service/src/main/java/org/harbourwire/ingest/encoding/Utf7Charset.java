package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Unicode in seven bits: between `+` and `-` stands UTF-16 in Base64 (RFC 2152).
final class Utf7Charset extends ReadOnlyCharset {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  Utf7Charset() {
    super("UTF-7");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new Utf7Decoder(this);
  }

  private static final class Utf7Decoder extends CharsetDecoder {
    private boolean encoded;
    private boolean begun;
    private int bits;
    private int waiting;

    Utf7Decoder(Utf7Charset charset) {
      super(charset, 1, 1);
    }

    @Override
    protected void implReset() {
      encoded = false;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      while (in.hasRemaining()) {
        if (!out.hasRemaining()) {
          return CoderResult.OVERFLOW;
        }
        int b = in.get(in.position());
        if (b < 0) {
          return CoderResult.malformedForLength(1);
        }
        in.get();
        if (encoded) {
          inBase64(b, out);
        } else if (b == '+') {
          encoded = true;
          begun = false;
          bits = 0;
          waiting = 0;
        } else {
          out.put((char) b);
        }
      }
      return CoderResult.UNDERFLOW;
    }

    private void inBase64(int b, CharBuffer out) {
      int digit = BASE64.indexOf(b);
      if (digit >= 0) {
        begun = true;
        bits = bits << 6 | digit;
        waiting += 6;
        if (waiting >= 16) {
          waiting -= 16;
          out.put((char) (bits >> waiting));
        }
        return;
      }
      encoded = false;
      if (b != '-') {
        out.put((char) b);
      } else if (!begun) {
        out.put('+');
      }
    }
  }
}
