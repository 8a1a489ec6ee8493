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
///
/// @param text what was read
/// @param good how many sequences of several bytes are sound; where all are, it is enough to know
///   of [#SURE]
/// @param bad how many bytes belong to none
record Utf8(String text, int good, int bad) {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// What each byte means there.
  private static final String WESTERN_SIGNS = westernSigns();

  /// So many sequences are no chance in any alphabet.
  private static final int SURE = 4;

  /// Reads all of `body`; a sequence that the end cuts off becomes U+FFFD.
  static Utf8 read(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      return repair(body);
    }
    boolean ascii = text.length() == body.length;
    return new Utf8(text, ascii ? 0 : aboveAscii(text, SURE), 0);
  }

  private static String westernSigns() {
    byte[] all = new byte[1 << Byte.SIZE];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, WESTERN);
  }

  private static Utf8 repair(byte[] body) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length + 1);
    int bad = 0;
    while (true) {
      bad += copySingles(body, in, out);
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      if (result.length() == in.remaining() && result.length() > 1) {
        out.put('\uFFFD');
        break;
      }
      if (isSurrogatePair(in)) {
        out.put(surrogate(in)).put(surrogate(in));
        continue;
      }
      bad += result.length();
      for (int i = 0; i < result.length(); i++) {
        out.put(WESTERN_SIGNS.charAt(Byte.toUnsignedInt(in.get())));
      }
    }
    String text = out.flip().toString();
    return new Utf8(text, aboveAscii(text, Integer.MAX_VALUE) - bad, bad);
  }

  /// Copies ASCII, and bytes beyond it that no other follows of which UTF-8 makes a sequence: a
  /// decoder called for each of them takes seconds for a Western text of megabytes. Returns how
  /// many of the latter there were.
  private static int copySingles(byte[] bytes, ByteBuffer in, CharBuffer out) {
    int bad = 0;
    int at = in.position();
    while (at + 1 < bytes.length && (bytes[at] >= 0 || !isTrail(bytes[at + 1]))) {
      bad += bytes[at] < 0 ? 1 : 0;
      out.put(WESTERN_SIGNS.charAt(Byte.toUnsignedInt(bytes[at])));
      at++;
    }
    in.position(at);
    return bad;
  }

  private static boolean isTrail(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /// Programs that take UTF-16 apart write a character beyond the basic plane as two sequences of
  /// three bytes (CESU-8, Unicode Technical Report 26).
  private static boolean isSurrogatePair(ByteBuffer in) {
    int at = in.position();
    return in.remaining() >= 6
        && in.get(at) == (byte) 0xED
        && (in.get(at + 1) & 0xF0) == 0xA0
        && in.get(at + 3) == (byte) 0xED
        && (in.get(at + 4) & 0xF0) == 0xB0;
  }

  private static char surrogate(ByteBuffer in) {
    return (char) ((in.get() & 0x0F) << 12 | (in.get() & 0x3F) << 6 | (in.get() & 0x3F));
  }

  private static int aboveAscii(String text, int enough) {
    int count = 0;
    for (int i = 0; i < text.length() && count < enough; i++) {
      if (text.charAt(i) > 0x7F && !Character.isLowSurrogate(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /// Whether the bytes are UTF-8 beyond doubt although they fit another charset as well.
  ///
  /// @param other the charset that was declared
  /// @param named whether one of the declarations says UTF-8
  boolean isNoChance(Charset other, boolean named) {
    return bad == 0 && good >= (named || other.equals(WESTERN) ? 1 : SURE);
  }

  /// Whether most of what lies above ASCII is sound.
  ///
  /// @param named whether a declaration or a mark says UTF-8
  boolean isMostly(boolean named) {
    return named ? good > 0 && good >= bad : good > 2 * bad;
  }
}
