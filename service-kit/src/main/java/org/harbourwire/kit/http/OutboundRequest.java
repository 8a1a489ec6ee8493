package org.harbourwire.kit.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request to the outside.
///
/// @param method `GET`, `HEAD` or `POST`
/// @param uri where to
/// @param headers besides `User-Agent` and `Host`
/// @param body empty but for `POST`
/// @param limits what it may cost
public record OutboundRequest(
    String method, URI uri, Map<String, String> headers, String body, Limits limits) {
  public OutboundRequest {
    headers = Map.copyOf(headers);
  }

  /// What a request may cost.
  ///
  /// @param time from the first look-up to the last byte, redirects included
  /// @param bytes of the body, after decompression
  /// @param redirects followed
  /// @param cutsOff whether a longer body is cut off there; else it is a failure
  public record Limits(Duration time, long bytes, int redirects, boolean cutsOff) {
    /// Limits at which a body that is too long is a failure.
    public Limits(Duration time, long bytes, int redirects) {
      this(time, bytes, redirects, false);
    }

    /// The same for an answer whose begin is enough.
    public Limits cuttingOff() {
      return new Limits(time, bytes, redirects, true);
    }

    /// For feeds, pages and PDFs.
    public static final Limits DOCUMENT = new Limits(Duration.ofSeconds(30), 20L << 20, 5);

    /// For webhooks: a redirect is a failure there.
    public static final Limits WEBHOOK = new Limits(Duration.ofSeconds(20), 64L << 10, 0);
  }

  /// A GET within `limits`.
  public static OutboundRequest get(URI uri, Limits limits) {
    return new OutboundRequest("GET", uri, Map.of(), "", limits);
  }

  /// A POST of `body`, which is JSON, within `limits`.
  public static OutboundRequest postJson(URI uri, String body, Limits limits) {
    return new OutboundRequest(
        "POST", uri, Map.of("Content-Type", "application/json"), body, limits);
  }

  /// The same with one more header.
  public OutboundRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new OutboundRequest(method, uri, more, body, limits);
  }

  OutboundRequest to(URI other) {
    return new OutboundRequest(method, other, headers, body, limits);
  }
}
