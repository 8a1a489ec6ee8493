package org.harbourwire.ingest.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address without what does not select content: scheme, `www.`, default port, fragment,
/// tracking parameters, the order of the others, a closing slash, AMP, mobile and print variants
/// (see `address-noise.txt`), and how it is written (Chinese as such or percent-encoded, `%e4` or
/// `%E4`, `%2D` or `-`; RFC 3987, 3.1; RFC 3986, 6.2.2).
public final class PlainAddress {
  private static final String WWW = "www.";
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");

  private PlainAddress() {}

  /// Host, path and query of `address` without all that; and its fragment where that is an address.
  public static String of(URI address) {
    return plain(address, true);
  }

  /// The same with what makes it an AMP, mobile or print variant: two addresses with this in common
  /// answer with one document, which says one thing at a time.
  public static String ofPage(URI address) {
    return plain(address, false);
  }

  private static String plain(URI address, boolean anyForm) {
    URI uri = URI.create(NormalForm.escapes(address.toASCIIString()));
    String host = host(uri);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String normal = withoutIndex(NormalForm.path(SESSION.matcher(path).replaceAll("")));
    return (anyForm ? withoutVariantLabel(host) : host)
        + (anyForm ? withoutVariantStep(withoutVariantEnding(normal)) : normal)
        + query(uri.getRawQuery(), host, anyForm)
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
    // What is left must still be a name of two parts: www.example is a site of its own.
    return host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0
        ? host.substring(WWW.length())
        : host;
  }

  /// Of `m.site.example` and `en.m.site.example`; m.example is a site of its own.
  private static String withoutVariantLabel(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    for (int i = 0; i + 2 < labels.size(); i++) {
      if (AddressNoise.of("host").contains(labels.get(i))) {
        List<String> others = new ArrayList<>(labels);
        others.remove(i);
        String left = String.join(".", others);
        return RegisteredDomain.same(URI.create("//" + host), URI.create("//" + left))
            ? left
            : host;
      }
    }
    return host;
  }

  private static String withoutIndex(String path) {
    int last = path.lastIndexOf('/');
    return last >= 0 && isIndex(path.substring(last + 1)) ? path.substring(0, last) : path;
  }

  private static String withoutVariantEnding(String path) {
    String plain = path;
    int last = plain.lastIndexOf('/');
    for (String ending : AddressNoise.of("ending")) {
      int at = plain.lastIndexOf(ending);
      boolean alone = at > last && (at + ending.length() == plain.length());
      boolean before = at > last && plain.startsWith(".htm", at + ending.length());
      plain = alone || before ? plain.replace(ending, "") : plain;
    }
    return plain;
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

  private static String query(@Nullable String query, String host, boolean anyForm) {
    String kept = query == null ? "" : AddressNoise.without(query, host, anyForm);
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
