package org.harbourwire.ingest.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.kit.http.AsciiHost;

/// The parts of an address in the one of their spellings that RFC 3986, 6.2.2 and 6.2.3, prefers;
/// and without doubled slashes, which servers take for one.
final class NormalForm {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final List<String> DEFAULT_PORTS = List.of(":", ":80", ":443");

  private NormalForm() {}

  /// Escapes in capitals, and none of what needs none: `%7Eann` is `~ann`.
  static String escapes(String address) {
    return ESCAPE
        .matcher(address)
        .replaceAll(
            escape -> {
              char c = (char) Integer.parseInt(escape.group(1), 16);
              return Matcher.quoteReplacement(
                  isUnreserved(c) ? String.valueOf(c) : escape.group().toUpperCase(Locale.ROOT));
            });
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  /// The host in small letters and ASCII, with its port where that is not the scheme's; without who
  /// logs in and the dot of the root.
  ///
  /// @param authority may be percent-encoded, see [PlainAddress]
  static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    for (String port : DEFAULT_PORTS) {
      host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }
    String plain = host.replaceFirst("\\.(?=:\\d+$|$)", "");
    return plain.indexOf('%') < 0 ? plain : ascii(plain);
  }

  private static String ascii(String host) {
    int port = host.lastIndexOf(':');
    int end = port < 0 ? host.length() : port;
    return AsciiHost.name(host.substring(0, end)).orElse(host.substring(0, end))
        + host.substring(end);
  }

  /// Without `.` and `..` (5.2.4), doubled slashes and closing ones.
  static String path(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      switch (step) {
        case "", "." -> {}
        case ".." -> {
          if (!steps.isEmpty()) {
            steps.removeLast();
          }
        }
        default -> steps.add(step);
      }
    }
    return steps.isEmpty() ? "" : "/" + String.join("/", steps);
  }
}
