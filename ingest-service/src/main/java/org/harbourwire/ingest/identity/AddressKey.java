package org.harbourwire.ingest.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The key of an address: the same for addresses that differ only in how one came there (scheme,
/// `www.`, default port, fragment, tracking parameters, their order, a closing slash) or in how
/// they are written (Chinese as such or percent-encoded, `%e4` or `%E4`; RFC 3987, 3.1; RFC 3986,
/// 6.2.2.1).
public final class AddressKey {
  /// What analytics and social networks append; none of them selects content.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|spm|scm"
              + "|share(?:d|_token|source)?|from=rss|ref_src|cmpid|ocid|xtor|campaign)(?:=.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final List<String> DEFAULT_PORTS = List.of(":80", ":443");

  private AddressKey() {}

  /// The key of `address`.
  public static String of(URI address) {
    URI uri = URI.create(upperCaseEscapes(address.toASCIIString()));
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return host(uri) + path + query(uri.getRawQuery());
  }

  private static String upperCaseEscapes(String address) {
    return ESCAPE.matcher(address).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }

  private static String host(URI uri) {
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    String host = authority.toLowerCase(Locale.ROOT);
    for (String port : DEFAULT_PORTS) {
      host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(p -> !p.isEmpty() && !TRACKING.matcher(p).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
