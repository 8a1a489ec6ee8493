package org.harbourwire.ingest.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The value of a field, as plain text or as HTML, whether it was written as text, escaped markup,
/// inline markup (closed or not), CDATA or Base64.
final class TextConstruct {
  /// Text that is meant as markup: it closes a tag, has a void one, or holds a character reference.
  private static final Pattern HTML =
      Pattern.compile(
          "</[a-zA-Z][a-zA-Z0-9]{0,15}+\\s*+>|<(?:br|hr|img|p|wbr)\\b[^<>]*+>|&#?+[a-zA-Z0-9]{2,31}+;",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]++");

  private TextConstruct() {}

  /// Plain text on one line; null when nothing is left.
  static @Nullable String plain(Element element) {
    String text = element.childrenSize() > 0 ? element.text() : value(element);
    boolean literal = element.childrenSize() > 0 || (isPlainType(element) && !looksLikeHtml(text));
    return plain(literal ? text : withoutMarkup(text));
  }

  /// Plain text of a value that may be markup.
  static @Nullable String plain(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /// Plain text of what looks like markup, else the text itself.
  static String withoutMarkup(String text) {
    return looksLikeHtml(text) ? Jsoup.parseBodyFragment(text).text() : text;
  }

  /// HTML; null when nothing is left.
  static @Nullable String html(Element element) {
    String html;
    if (element.childrenSize() > 0) {
      html = inner(element);
    } else {
      String value = value(element);
      boolean literal = isPlainType(element) && !looksLikeHtml(value);
      html = literal ? Entities.escape(value) : value;
    }
    String stripped = html.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static boolean looksLikeHtml(String text) {
    return HTML.matcher(text).find();
  }

  /// Atom's `text`, which is also what the absence of a type means there.
  private static boolean isPlainType(Element element) {
    String type = FeedTree.attribute(element, "type");
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return lower.equals("text") || lower.equals("text/plain");
  }

  private static String value(Element element) {
    String text = element.wholeText().strip();
    boolean base64 = "base64".equalsIgnoreCase(FeedTree.attribute(element, "mode"));
    return base64 ? fromBase64(text) : text;
  }

  private static String fromBase64(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
      return Decoder.decode(bytes, null, Markup.HTML).text();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /// Inline markup: prefixes of XHTML go, and so does the `div` that Atom asks for.
  private static String inner(Element element) {
    Element copy = element.clone();
    for (Element inner : copy.getAllElements().stream().skip(1).toList()) {
      if (!inner.tag().prefix().isEmpty()) {
        inner.tagName(inner.tag().localName());
      }
      inner.removeAttr("xmlns");
    }
    Element only = copy.childrenSize() == 1 ? copy.child(0) : null;
    boolean wrapped = only != null && only.tagName().equals("div") && copy.ownText().isBlank();
    Element holder = wrapped && only != null ? only : copy;
    StringBuilder html = new StringBuilder();
    for (Node node : holder.childNodes()) {
      // Text beside inline markup may itself be CDATA with markup in it.
      html.append(
          node instanceof TextNode text && isCdata(node) ? text.getWholeText() : node.outerHtml());
    }
    return html.toString();
  }

  private static boolean isCdata(Node node) {
    return node.nodeName().equals("#cdata");
  }
}
