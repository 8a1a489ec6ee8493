package org.harbourwire.newsroom.serve;

import java.net.URI;
import java.time.Duration;

/// What a path does instead of answering as it should.
public sealed interface Misbehaviour {

  /// Answers a status with a short page, for instance 404 or 500.
  ///
  /// @param code the status
  record Status(int code) implements Misbehaviour {}

  /// Answers 429.
  ///
  /// @param retryAfter sent in whole seconds
  record RateLimited(Duration retryAfter) implements Misbehaviour {}

  /// Accepts the request and says nothing, then closes the connection.
  ///
  /// @param time how long
  record Silence(Duration time) implements Misbehaviour {}

  /// Sends the proper answer byte by byte.
  ///
  /// @param pause between two bytes
  record SlowDrip(Duration pause) implements Misbehaviour {}

  /// Sends markup without end, until the client hangs up.
  record EndlessBody() implements Misbehaviour {}

  /// Redirects to an address that redirects again, for ever.
  record RedirectLoop() implements Misbehaviour {}

  /// Redirects once.
  ///
  /// @param target where to, for instance on another host
  record RedirectTo(URI target) implements Misbehaviour {}

  /// Sends a small gzip body that unpacks to a large one.
  ///
  /// @param unpackedBytes how large
  record GzipBomb(long unpackedBytes) implements Misbehaviour {}

  /// Sends the proper answer under a content type that is not its own.
  ///
  /// @param contentType for instance `application/octet-stream`
  record WrongContentType(String contentType) implements Misbehaviour {}

  /// Answers 200 with a feed that starts well, has mismatched tags and ends in bytes of no charset.
  record BrokenFeed() implements Misbehaviour {}
}
