package org.harbourwire.newsroom.pdf;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// Text as the standard fonts take it: WinAnsi, that is windows-1252.
final class PdfText {
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");

  private PdfText() {}

  /// The inside of a PDF string, in ASCII.
  ///
  /// @throws IllegalArgumentException if WinAnsi lacks a character
  static String literal(String text) {
    StringBuilder out = new StringBuilder();
    ByteBuffer bytes = encode(text);
    while (bytes.hasRemaining()) {
      int b = Byte.toUnsignedInt(bytes.get());
      if (b == '(' || b == ')' || b == '\\') {
        out.append('\\').append((char) b);
      } else if (b < 32 || b > 126) {
        out.append('\\').append(String.format("%03o", b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  private static ByteBuffer encode(String text) {
    try {
      return WIN_ANSI
          .newEncoder()
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the standard fonts lack a character of: " + text, e);
    }
  }
}
