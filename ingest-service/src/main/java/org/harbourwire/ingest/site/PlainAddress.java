package org.harbourwire.ingest.site;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.ingest.WordTable;
import org.jspecify.annotations.Nullable;

/// An address without what does not select content: scheme, `www.`, default port, fragment,
/// tracking parameters, the order of the others, a closing slash, AMP, mobile and print variants,
/// and how it is written (Chinese as such or percent-encoded, `%e4` or `%E4`; RFC 3987, 3.1; RFC
/// 3986, 6.2.2.1). See `address-noise.txt`.
public final class PlainAddress {
  private static final Map<String, List<String>> NOISE =
      WordTable.inOrder(PlainAddress.class, "address-noise.txt");
  private static final Pattern PARAMETER =
      Pattern.compile(
          noise("parameter").stream()
              .map(word -> Pattern.quote(word).replace("*", "\\E.*\\Q"))
              .map(word -> word.contains("=") ? word : word + "(?:=.*)?")
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");
  private static final List<String> DEFAULT_PORTS = List.of(":80", ":443");

  private PlainAddress() {}

  /// Host, path and query of `address` without all that.
  public static String of(URI address) {
    URI uri = URI.create(upperCaseEscapes(address.toASCIIString()));
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return host(uri) + path(SESSION.matcher(path).replaceAll("")) + query(uri.getRawQuery());
  }

  private static List<String> noise(String kind) {
    return NOISE.getOrDefault(kind, List.of());
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
    int dot = host.indexOf('.');
    boolean variant = dot > 0 && noise("host").contains(host.substring(0, dot));
    // What is left must still be a name of two parts: m.example is a site of its own.
    return variant && host.indexOf('.', dot + 1) > 0 ? host.substring(dot + 1) : host;
  }

  private static String path(String path) {
    String plain = withoutSlash(path);
    int last = plain.lastIndexOf('/');
    if (last >= 0 && noise("index").contains(plain.substring(last + 1).toLowerCase(Locale.ROOT))) {
      plain = withoutSlash(plain.substring(0, last));
    }
    for (String ending : noise("ending")) {
      int at = plain.lastIndexOf(ending);
      boolean alone = at > last && (at + ending.length() == plain.length());
      boolean before = at > last && plain.startsWith(".htm", at + ending.length());
      plain = alone || before ? plain.replace(ending, "") : plain;
    }
    return withoutVariantStep(plain);
  }

  private static String withoutVariantStep(String path) {
    for (String step : noise("step")) {
      String without =
          path.endsWith("/" + step)
              ? path.substring(0, path.length() - step.length() - 1)
              : path.startsWith("/" + step + "/") ? path.substring(step.length() + 1) : path;
      if (!without.equals(path) && namesOneThing(without)) {
        return without;
      }
    }
    return path;
  }

  /// Whether a path looks like that of an article: /products/print is a page of its own.
  private static boolean namesOneThing(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.chars().anyMatch(c -> Character.isDigit(c) || c == '-' || c == '_' || c == '%');
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(p -> !p.isEmpty() && !PARAMETER.matcher(p).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
