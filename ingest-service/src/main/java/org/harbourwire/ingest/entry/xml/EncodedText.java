package org.harbourwire.ingest.entry.xml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;

/// Text that a feed holds in Base64.
final class EncodedText {
  /// Whole groups of four, the last one filled up.
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]*+[=\\s]*+");

  private EncodedText() {}

  /// The text in `value`: nothing when it is that of a picture or the like, `value` itself when it
  /// is no Base64 at all.
  static String of(String value) {
    if (!BASE64.matcher(value).matches()) {
      return value;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value.getBytes(StandardCharsets.US_ASCII));
      return isText(bytes) ? Decoder.decode(bytes, null, Markup.HTML).text().strip() : "";
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /// No encoding of text that a feed would use has control characters, but for those of white space
  /// and of ISO 2022.
  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
        return false;
      }
    }
    return true;
  }
}
