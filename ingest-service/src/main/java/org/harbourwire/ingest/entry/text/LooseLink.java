package org.harbourwire.ingest.entry.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A link as somebody wrote it, in the spelling that RFC 3986 wants, read as browsers read it (the
/// WHATWG's URL standard, 4.4): a backslash is a slash, a line break is layout, and signs that no
/// address may hold are escaped.
final class LooseLink {
  private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?i)www\\.[a-z0-9-]+\\.[a-z].*+");

  /// Too many slashes or too few, spaces after them, or the scheme twice.
  private static final Pattern SCHEME =
      Pattern.compile("(?i)(?:https?:[/\\s]*+)*(https?):[/\\s]*+(?=[^/\\s])");

  private static final Pattern ANY_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+:");
  private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#0{0,6}38|#[xX]0{0,6}26);");
  private static final String ILLEGAL = "\"<>\\^`{|}";

  /// Marks without width that are copied along with an address.
  private static final String MARKS = "\uFEFF\u200B\u2060";

  private LooseLink() {}

  /// `link` as `java.net.URI` takes it, unless its host is none.
  static String strict(String link) {
    String trimmed = trimmed(link);
    String plain = trimmed.indexOf('&') < 0 ? trimmed : AMPERSAND.matcher(trimmed).replaceAll("&");
    return escaped(withScheme(withSlashes(plain)));
  }

  private static String trimmed(String link) {
    int start = 0;
    int end = link.length();
    while (start < end && isNothing(link.charAt(start))) {
      start++;
    }
    while (end > start && isNothing(link.charAt(end - 1))) {
      end--;
    }
    return withoutLineBreaks(link.substring(start, end));
  }

  private static boolean isNothing(char c) {
    return c <= ' ' || isSpace(c) || MARKS.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// A line break goes with the spaces that indent the next line; one tab goes alone.
  private static String withoutLineBreaks(String link) {
    if (link.indexOf('\n') < 0 && link.indexOf('\r') < 0 && link.indexOf('\t') < 0) {
      return link;
    }
    StringBuilder joined = new StringBuilder(link.length());
    boolean indent = false;
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c == '\n' || c == '\r') {
        joined.setLength(withoutSpaces(joined));
        indent = true;
      } else if (c != '\t' && !(indent && c == ' ')) {
        joined.append(c);
        indent = false;
      }
    }
    return joined.toString();
  }

  private static int withoutSpaces(StringBuilder text) {
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) == ' ') {
      length--;
    }
    return length;
  }

  /// In the query and the fragment, and in addresses that are not of the web, a backslash is one.
  private static String withSlashes(String link) {
    if (link.indexOf('\\') < 0 || isOfOtherScheme(link)) {
      return link;
    }
    int end = endOfPath(link);
    return link.substring(0, end).replace('\\', '/') + link.substring(end);
  }

  static boolean hasScheme(String link) {
    return ANY_SCHEME.matcher(link).lookingAt();
  }

  private static boolean isOfOtherScheme(String link) {
    return hasScheme(link) && !SCHEME.matcher(link).lookingAt();
  }

  private static int endOfPath(String link) {
    for (int i = 0; i < link.length(); i++) {
      if (link.charAt(i) == '?' || link.charAt(i) == '#') {
        return i;
      }
    }
    return link.length();
  }

  private static String withScheme(String link) {
    if (WITHOUT_SCHEME.matcher(link).matches()) {
      return "http://" + link;
    }
    Matcher scheme = SCHEME.matcher(link);
    if (scheme.lookingAt()) {
      return scheme.group(1) + "://" + link.substring(scheme.end());
    }
    // What stands before a colon and is no scheme is the name of a file: 12:30.html.
    int colon = link.indexOf(':');
    boolean file = colon >= 0 && !hasScheme(link);
    return file && "/?#".indexOf(link.charAt(0)) < 0 ? "./" + link : link;
  }

  private static String escaped(String link) {
    int fragment = link.indexOf('#');
    int path = startOfPath(link);
    int endOfPath = endOfPath(link);
    StringBuilder clean = new StringBuilder(link.length() + 8);
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      boolean bracket = (c == '[' || c == ']') && i >= path && i < endOfPath;
      boolean broken = (c == '%' && !isEscape(link, i)) || (c == '#' && i > fragment);
      if (bracket || broken || isIllegal(c)) {
        escape(c, clean);
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /// After `http://host`, or at once.
  private static int startOfPath(String link) {
    int slashes = link.indexOf("//");
    boolean whole = slashes == 0 || (slashes > 0 && link.charAt(slashes - 1) == ':');
    if (!whole || slashes > endOfPath(link)) {
      return 0;
    }
    int slash = link.indexOf('/', slashes + 2);
    return slash < 0 ? link.length() : slash;
  }

  private static boolean isIllegal(char c) {
    return c < 0x7F ? c <= ' ' || ILLEGAL.indexOf(c) >= 0 : Character.isISOControl(c) || isSpace(c);
  }

  private static void escape(char c, StringBuilder to) {
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      to.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
    }
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
