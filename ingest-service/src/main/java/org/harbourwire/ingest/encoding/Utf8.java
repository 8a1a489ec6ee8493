package org.harbourwire.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-8 with stray Western bytes in it, as when quotations were pasted from a word processor: the
/// good part is kept and each bad byte is read as windows-1252.
final class Utf8 {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// So many sequences are no chance in any alphabet.
  private static final int SURE = 4;

  private Utf8() {}

  /// Whether bytes that are declared to be in a charset of single bytes are UTF-8 beyond doubt:
  /// what was read without loss holds sequences of several bytes, which no other text has but by a
  /// rare chance.
  static boolean isNoChance(Decoded utf8, Charset declared) {
    if (utf8.lossy()) {
      return false;
    }
    long sequences = utf8.text().chars().filter(c -> c > 0x7F).limit(SURE).count();
    return declared.equals(WESTERN) ? sequences > 0 : sequences == SURE;
  }

  /// Whether most of the bytes above ASCII are sound UTF-8.
  static boolean isMostly(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD') {
        bad++;
      } else if (c > 0x7F) {
        good++;
      }
    }
    return good > 2 * bad;
  }

  static String repair(byte[] body) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      for (int i = 0; i < result.length(); i++) {
        out.put(WESTERN.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      }
    }
    return out.flip().toString();
  }
}
