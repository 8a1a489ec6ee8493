package org.harbourwire.ingest.site;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address without what does not select content: scheme, `www.`, default port, fragment,
/// tracking parameters, the order of the others, a closing slash, AMP, mobile and print variants
/// (see `address-noise.txt`), and how it is written (Chinese as such or percent-encoded, `%e4` or
/// `%E4`, `%2D` or `-`; RFC 3987, 3.1; RFC 3986, 6.2.2).
public final class PlainAddress {
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");

  private PlainAddress() {}

  /// Host, path and query of `address` without all that; and its fragment where that is an address.
  public static String of(URI address) {
    URI uri = URI.create(NormalForm.escapes(address.toASCIIString()));
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String host = host(uri);
    return host
        + path(NormalForm.path(SESSION.matcher(path).replaceAll("")))
        + query(uri.getRawQuery(), host)
        + (isRoute(uri) ? "#" + uri.getRawFragment() : "");
  }

  /// Whether the fragment of `address` names a page to a script, `#!/news/1` or `#/news/1`, and no
  /// place in a page.
  public static boolean isRoute(URI address) {
    String fragment = address.getRawFragment();
    return fragment != null
        && (fragment.startsWith("!") || fragment.startsWith("/"))
        && fragment.length() > "!/".length();
  }

  private static String host(URI uri) {
    String host = NormalForm.host(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    int dot = host.indexOf('.');
    boolean variant = dot > 0 && AddressNoise.of("host").contains(host.substring(0, dot));
    // What is left must still be a name of two parts: m.example is a site of its own.
    return variant && host.indexOf('.', dot + 1) > 0 ? host.substring(dot + 1) : host;
  }

  private static String path(String path) {
    String plain = path;
    int last = plain.lastIndexOf('/');
    if (last >= 0 && isIndex(plain.substring(last + 1))) {
      plain = plain.substring(0, last);
    }
    for (String ending : AddressNoise.of("ending")) {
      int at = plain.lastIndexOf(ending);
      boolean alone = at > last && (at + ending.length() == plain.length());
      boolean before = at > last && plain.startsWith(".htm", at + ending.length());
      plain = alone || before ? plain.replace(ending, "") : plain;
    }
    return withoutVariantStep(plain);
  }

  private static boolean isIndex(String file) {
    return AddressNoise.of("index").stream().anyMatch(file::equalsIgnoreCase);
  }

  private static String withoutVariantStep(String path) {
    for (String step : AddressNoise.of("step")) {
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

  private static String query(@Nullable String query, String host) {
    String kept = query == null ? "" : AddressNoise.without(query, host);
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
