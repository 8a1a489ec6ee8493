package org.harbourwire.newsroom.serve;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What to answer before conditions, compression and HEAD are looked at.
final class Reply {
  final int status;
  final String contentType;
  final byte[] body;
  final @Nullable Instant lastModified;

  private Reply(int status, String contentType, byte[] body, @Nullable Instant lastModified) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.lastModified = lastModified;
  }

  /// A 200 that can be asked for conditionally.
  static Reply ok(String contentType, byte[] body, Instant lastModified) {
    return new Reply(200, contentType, body, lastModified);
  }

  /// A 200 without validators: it is sent anew each time.
  static Reply unconditional(String contentType, byte[] body) {
    return new Reply(200, contentType, body, null);
  }

  /// A 200 of text, its charset declared.
  static Reply text(String mediaType, Charset charset, String text, Instant lastModified) {
    return ok(mediaType + "; charset=" + charset.name(), text.getBytes(charset), lastModified);
  }

  /// A short page that says what is wrong.
  static Reply notice(int status, Charset charset, String text) {
    String html =
        "<!DOCTYPE html><html><head><meta charset=\"%1$s\"><title>%2$s</title></head><body><h1>%2$s</h1></body></html>"
            .formatted(charset.name(), text);
    return new Reply(status, "text/html; charset=" + charset.name(), html.getBytes(charset), null);
  }

  /// The same under another content type.
  Reply as(String otherType) {
    return new Reply(status, otherType, body, lastModified);
  }

  /// Whether it may be answered 304.
  boolean cacheable() {
    return status == 200 && lastModified != null;
  }
}
