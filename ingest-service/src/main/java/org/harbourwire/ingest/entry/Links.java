package org.harbourwire.ingest.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Resolves the addresses that feeds and pages hold, however carelessly they are written.
final class Links {
  private static final Pattern RELATIVE_LINK =
      Pattern.compile(
          "\\b(?:href|src)\\s*+=\\s*+[\"']?+(?!\\s*+(?:https?:|mailto:|tel:|data:|javascript:|#|[\"'>]))",
          Pattern.CASE_INSENSITIVE);
  private static final String ILLEGAL = " \"<>\\^`{|}";
  private static final int MAX_LENGTH = 4_096;

  private Links() {}

  /// The absolute http(s) address that `link` means under `base`; empty when it is none.
  static Optional<String> web(URI base, @Nullable String link) {
    return resolve(base, link).filter(Links::isWeb).map(URI::toString);
  }

  /// Like [#web], for any scheme.
  static Optional<URI> resolve(URI base, @Nullable String link) {
    if (link == null || link.isBlank() || link.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      String clean = clean(link);
      // java.net.URI follows RFC 2396, under which a bare query drops the last step of the path.
      String full = clean.startsWith("?") ? withoutQuery(base) + clean : clean;
      URI resolved = base.resolve(new URI(full));
      return Optional.of(resolved.getRawPath() == null ? resolved : withoutUpSteps(resolved));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// HTML with its relative links made absolute; HTML without any is returned as it is.
  static String absolute(String html, URI base) {
    if (!RELATIVE_LINK.matcher(html).find()) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (String attribute : new String[] {"href", "src"}) {
      for (Element element : document.select("[" + attribute + "]")) {
        String link = element.attr(attribute);
        if (!link.startsWith("#")) {
          resolve(base, link).ifPresent(uri -> element.attr(attribute, uri.toString()));
        }
      }
    }
    return document.body().html();
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

  private static String clean(String link) {
    String trimmed = link.strip();
    StringBuilder clean = new StringBuilder(trimmed.length());
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      boolean brokenEscape = c == '%' && !isEscape(trimmed, i);
      if (c < 0x20 || ILLEGAL.indexOf(c) >= 0 || brokenEscape) {
        clean.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
