package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The control characters U+0080 to U+009F. No text has them; where they stand, a program wrote
/// windows-1252 and another took it for ISO 8859-1. HTML reads references to their numbers so.
public final class ControlCodes {
  private static final int FIRST = 0x80;
  private static final int LAST = 0x9F;

  private static final char[] SHOWN = shown();

  private ControlCodes() {}

  /// `text` with what windows-1252 has in their place.
  public static String shown(String text) {
    int at = 0;
    while (at < text.length() && !isControl(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    char[] characters = text.toCharArray();
    for (int i = at; i < characters.length; i++) {
      if (isControl(characters[i])) {
        characters[i] = SHOWN[characters[i] - FIRST];
      }
    }
    return new String(characters);
  }

  private static boolean isControl(char c) {
    return c >= FIRST && c <= LAST;
  }

  /// The five that windows-1252 lacks stay as they are.
  private static char[] shown() {
    char[] shown = new char[LAST - FIRST + 1];
    for (int i = 0; i < shown.length; i++) {
      byte[] single = {(byte) (FIRST + i)};
      char western = new String(single, Charset.forName("windows-1252")).charAt(0);
      shown[i] =
          western == '\uFFFD' ? new String(single, StandardCharsets.ISO_8859_1).charAt(0) : western;
    }
    return shown;
  }
}
