package org.harbourwire.newsroom.crowd;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer, and how it is given.
///
/// @param etag answers a request that names it with 304; absent: no validator
/// @param location where it sends its client on to; absent: nowhere
/// @param again whether it says that it may be asked again at once
record CrowdReply(
    int status,
    String type,
    String body,
    @Nullable String etag,
    @Nullable String location,
    boolean again,
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
    return new CrowdReply(status, "text/html", body, null, null, false, Manner.AT_ONCE);
  }

  /// What clients are tempted to answer with a second request at once: 408, or 503 with
  /// `Retry-After: 0`.
  static CrowdReply tempting(boolean late) {
    CrowdReply notice = notice(late ? 408 : 503);
    return new CrowdReply(
        notice.status(), notice.type(), notice.body(), null, null, !late, Manner.AT_ONCE);
  }

  static CrowdReply of(String type, String body, @Nullable String etag) {
    return new CrowdReply(200, type, body, etag, null, false, Manner.AT_ONCE);
  }

  /// For now it is elsewhere.
  static CrowdReply found(String elsewhere) {
    return new CrowdReply(302, "text/plain", "", null, elsewhere, false, Manner.AT_ONCE);
  }

  CrowdReply given(Manner other) {
    return new CrowdReply(status, type, body, etag, location, again, other);
  }

  /// The same as an answer to one who has `known`.
  CrowdReply unless(@Nullable String known) {
    return etag != null && etag.equals(known)
        ? new CrowdReply(304, type, "", etag, location, again, manner)
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
    String wait = again ? "Retry-After: 0\r\n" : "";
    return "HTTP/1.1 " + status + " Said\r\n" + about + tag + there + wait + "\r\n";
  }
}
