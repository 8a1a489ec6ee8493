package org.harbourwire.kit.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/// What came of an outbound request.
public sealed interface OutboundOutcome {

  /// The server answered, with whatever status.
  ///
  /// @param status HTTP status
  /// @param uri the final address
  /// @param headers with lower-case names
  /// @param body decompressed
  /// @param redirects the addresses on the way, in order, the final one not among them
  /// @param movedPermanently whether every redirect on the way was a permanent one (and there was
  ///   one)
  record Answered(
      int status,
      URI uri,
      Map<String, String> headers,
      Bytes body,
      List<URI> redirects,
      boolean movedPermanently)
      implements OutboundOutcome {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    public Answered {
      headers = Map.copyOf(headers);
      redirects = List.copyOf(redirects);
    }

    /// A header's value.
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether it sends us on to another address.
    public boolean isRedirect() {
      return REDIRECTS.contains(status) && headers.containsKey("location");
    }

    /// The absolute http or https address of its `Location` header.
    public Optional<URI> location() {
      HttpUrl base = HttpUrl.get(uri);
      HttpUrl resolved = base == null ? null : base.resolve(headers.getOrDefault("location", ""));
      return resolved == null ? Optional.empty() : Optional.of(resolved.uri());
    }
  }

  /// We did not send it, or did not follow where it led.
  ///
  /// @param reason in words a person understands
  record Refused(String reason) implements OutboundOutcome {}

  /// It got no complete answer.
  ///
  /// @param kind a word to count it by
  /// @param reason in words a person understands
  record Failed(Kind kind, String reason) implements OutboundOutcome {
    /// Classes of failure.
    public enum Kind {
      DNS,
      CONNECT,
      TLS,
      TIMEOUT,
      TOO_LARGE,
      BROKEN,
      /// The caller was interrupted: this says nothing of the server.
      STOPPED
    }
  }
}
