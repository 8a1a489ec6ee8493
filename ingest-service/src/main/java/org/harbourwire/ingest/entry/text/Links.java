package org.harbourwire.ingest.entry.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Resolves the addresses that feeds and pages hold, however carelessly they are written.
public final class Links {
  /// The base of a document whose address nobody knows: under it a relative link stays as it is.
  public static final URI NOWHERE = URI.create("about:blank");

  private static final int MAX_LENGTH = 4_096;

  private Links() {}

  /// The absolute http(s) address that `link` means under `base`, or a relative one under
  /// [#NOWHERE]; empty when it is none.
  public static Optional<String> web(URI base, @Nullable String link) {
    return resolve(base, link)
        .filter(uri -> uri.isAbsolute() ? isWeb(uri) : isNowhere(base))
        .map(URI::toString);
  }

  /// Like [#web], for any scheme.
  public static Optional<URI> resolve(URI base, @Nullable String link) {
    String clean = link == null || link.length() > MAX_LENGTH ? "" : LooseLink.strict(link);
    if (clean.isEmpty()) {
      return Optional.empty();
    }
    try {
      // java.net.URI follows RFC 2396, under which a bare query drops the last step of the path.
      boolean bare = clean.startsWith("?") && !isNowhere(base);
      String full = bare ? withoutQuery(base) + clean : clean;
      URI resolved = base.resolve(new URI(full));
      return Optional.of(resolved.getRawPath() == null ? resolved : withoutUpSteps(resolved));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether `text` is written as a whole web address.
  public static boolean isWhole(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /// Whether `text` begins as an address with a scheme does: `tag:`, `urn:`, `http:`.
  public static boolean hasScheme(String text) {
    return LooseLink.hasScheme(text);
  }

  /// Also within [#NOWHERE], under a relative `xml:base`.
  private static boolean isNowhere(URI base) {
    return !base.isAbsolute() || base.equals(NOWHERE);
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null;
  }

  private static String withoutQuery(URI base) {
    return base.toString().replaceFirst("[?#].*", "");
  }

  /// A server has nothing above its root: browsers drop the steps that lead there.
  private static URI withoutUpSteps(URI uri) throws URISyntaxException {
    String path = uri.getRawPath();
    if (!path.startsWith("/../")) {
      return uri;
    }
    String text = uri.toString();
    String inside = path.replaceFirst("^(/\\.\\.)+/", "/");
    return new URI(text.replaceFirst(Pattern.quote(path), inside.replace("$", "\\$")));
  }
}
