package org.harbourwire.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses whose host is written in the letters of any script, such as `新聞.香港`.
final class AsciiHost {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([^@:]+)((?::\\d+)?)");

  private AsciiHost() {}

  /// `address` with its host under the ASCII name by which it is asked (RFC 5891).
  ///
  /// @throws IllegalArgumentException when it is no address or its host can have no such name
  static URI of(String address) {
    URI uri = URI.create(address);
    String authority = uri.getRawAuthority();
    Matcher host = HOST_AND_PORT.matcher(authority == null ? "" : authority);
    if (uri.getHost() != null || !host.matches()) {
      return uri;
    }
    String ascii = IDN.toASCII(host.group(1)) + host.group(2);
    return URI.create(address.replaceFirst(Pattern.quote(authority), ascii));
  }
}
