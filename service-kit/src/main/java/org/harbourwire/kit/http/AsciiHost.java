package org.harbourwire.kit.http;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Hosts whose names are written in the letters of any script, such as `新聞.香港`.
public final class AsciiHost {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([^@:]+)((?::\\d+)?)");

  private AsciiHost() {}

  /// The name under which [OutboundClient] asks `host`: in ASCII and small letters, as browsers map
  /// it (UTS #46, non-transitional; `straße.example` is `xn--strae-oqa.example`). Empty when the
  /// host can have none.
  ///
  /// @param host may be percent-encoded
  public static Optional<String> name(String host) {
    return Optional.ofNullable(HttpUrl.parse("http://" + host + "/")).map(HttpUrl::host);
  }

  /// `address` with its host under that name.
  ///
  /// @throws IllegalArgumentException when it is no address or its host can have no such name
  public static URI of(String address) {
    URI uri = URI.create(address);
    String authority = uri.getRawAuthority();
    Matcher host = HOST_AND_PORT.matcher(authority == null ? "" : authority);
    if (uri.getHost() != null || !host.matches()) {
      return uri;
    }
    String ascii =
        name(host.group(1)).orElseThrow(() -> new IllegalArgumentException("no host: " + authority))
            + host.group(2);
    return URI.create(address.replaceFirst(Pattern.quote(authority), ascii));
  }
}
