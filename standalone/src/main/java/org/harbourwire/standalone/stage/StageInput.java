package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.harbourwire.ingest.entry.text.Links;
import org.jspecify.annotations.Nullable;

/// A document as a script hands it in: `html`, or `body_base64` with `content_type`.
///
/// @param id the line's id, given back with the answer
/// @param body the bytes
/// @param contentType as given
/// @param url as given, cleaned as the links of feeds are; absent: none, or no web address
@SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
record StageInput(String id, byte[] body, @Nullable String contentType, @Nullable URI url) {
  /// @throws IllegalArgumentException when it has no document, or one that is not in Base64
  static StageInput of(JsonNode line) {
    String id = StageLines.text(line, "id");
    URI url = url(StageLines.text(line, "url")).orElse(null);
    if (line.hasNonNull("html")) {
      byte[] html = line.get("html").asText().getBytes(StandardCharsets.UTF_8);
      return new StageInput(id, html, "text/html; charset=utf-8", url);
    }
    if (!line.hasNonNull("body_base64")) {
      throw new IllegalArgumentException("the line has neither html nor body_base64");
    }
    byte[] body = decoded(line.get("body_base64").asText());
    String contentType = line.hasNonNull("content_type") ? line.get("content_type").asText() : null;
    return new StageInput(id, body, contentType, url);
  }

  private static Optional<URI> url(String text) {
    return Links.web(Links.NOWHERE, text).filter(Links::isWhole).map(URI::create);
  }

  /// Broken into lines or not, in either alphabet, padded or not.
  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return leniently(base64);
    }
  }

  private static byte[] leniently(String base64) {
    try {
      return Base64.getDecoder().decode(plain(base64));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("body_base64 is no Base64: " + e.getMessage(), e);
    }
  }

  /// In one pass: it may be megabytes.
  private static byte[] plain(String base64) {
    byte[] plain = new byte[base64.length()];
    int length = 0;
    for (int i = 0; i < plain.length; i++) {
      char c = base64.charAt(i);
      if (!Character.isWhitespace(c)) {
        plain[length++] = (byte) (c == '-' ? '+' : c == '_' ? '/' : Math.min(c, 0x7f));
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
