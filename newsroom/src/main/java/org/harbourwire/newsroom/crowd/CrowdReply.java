package org.harbourwire.newsroom.crowd;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer, and how it is given.
///
/// @param etag answers a request that names it with 304; absent: no validator
/// @param location where it sends its client on to; absent: nowhere
record CrowdReply(
    int status,
    String type,
    String body,
    @Nullable String etag,
    @Nullable String location,
    Manner manner) {

  /// How an answer is given.
  enum Manner {
    AT_ONCE,
    /// In two parts with a pause of seconds between them.
    SLOWLY,
    /// The connection is reset instead.
    RESET,
    /// Bytes that are no HTTP.
    GARBAGE
  }

  static CrowdReply notice(int status) {
    String body = "<!DOCTYPE html><title>" + status + "</title><p>Nothing to read here.</p>";
    return new CrowdReply(status, "text/html", body, null, null, Manner.AT_ONCE);
  }

  static CrowdReply of(String type, String body, @Nullable String etag) {
    return new CrowdReply(200, type, body, etag, null, Manner.AT_ONCE);
  }

  /// For now it is elsewhere.
  static CrowdReply found(String elsewhere) {
    return new CrowdReply(302, "text/plain", "", null, elsewhere, Manner.AT_ONCE);
  }

  CrowdReply given(Manner other) {
    return new CrowdReply(status, type, body, etag, location, other);
  }

  /// The same as an answer to one who has `known`.
  CrowdReply unless(@Nullable String known) {
    return etag != null && etag.equals(known)
        ? new CrowdReply(304, type, "", etag, location, manner)
        : this;
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  String head(int length) {
    String about =
        status == 304 ? "" : "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n";
    String tag = etag == null ? "" : "ETag: " + etag + "\r\n";
    String there = location == null ? "" : "Location: " + location + "\r\n";
    return "HTTP/1.1 " + status + " Said\r\n" + about + tag + there + "\r\n";
  }
}
