package org.harbourwire.standalone.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A document as a script hands it in: `html`, or `body_base64` with `content_type`.
///
/// @param id the line's id, given back with the answer
/// @param body the bytes
/// @param contentType as given
/// @param url as given; a line without a usable one gets `http://unknown.invalid/`
@SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
record StageInput(String id, byte[] body, @Nullable String contentType, URI url) {
  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  /// @throws IllegalArgumentException when it has no document
  static StageInput of(JsonNode line) {
    String id = StageLines.text(line, "id");
    URI url = url(StageLines.text(line, "url"));
    if (line.hasNonNull("html")) {
      byte[] html = line.get("html").asText().getBytes(StandardCharsets.UTF_8);
      return new StageInput(id, html, "text/html; charset=utf-8", url);
    }
    if (!line.hasNonNull("body_base64")) {
      throw new IllegalArgumentException("the line has neither html nor body_base64");
    }
    byte[] body = Base64.getMimeDecoder().decode(line.get("body_base64").asText());
    String contentType = line.hasNonNull("content_type") ? line.get("content_type").asText() : null;
    return new StageInput(id, body, contentType, url);
  }

  private static URI url(String text) {
    try {
      URI uri = new URI(text.strip().replace(" ", "%20"));
      return uri.isAbsolute() && uri.getHost() != null ? uri : UNKNOWN;
    } catch (URISyntaxException e) {
      return UNKNOWN;
    }
  }
}
