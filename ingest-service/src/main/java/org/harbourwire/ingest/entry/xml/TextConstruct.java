package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.harbourwire.ingest.entry.text.PlainText;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The value of a field, whether it was written as text, escaped markup, inline markup (closed or
/// not), CDATA or Base64.
///
/// Atom says what a text is (RFC 4287, section 3.1; in Atom 0.3 by `type` and `mode`). RSS does
/// not, so it is guessed there.
final class TextConstruct {
  private enum Kind {
    /// Signs mean themselves.
    TEXT,
    HTML,
    /// Child elements are the markup.
    INLINE,
    GUESSED,
    /// Base64 (RFC 4287, section 4.1.3.3), of a text or of none.
    ENCODED
  }

  private static final String SECTION = "<![CDATA[";

  private final FeedTree tree;
  private final Element element;
  private final Kind kind;

  private TextConstruct(FeedTree tree, Element element) {
    this.tree = tree;
    this.element = element;
    this.kind = kind(tree, element);
  }

  static TextConstruct of(FeedTree tree, Element element) {
    Element part = tree.name(element).endsWith("content") ? bestPart(tree, element) : element;
    return new TextConstruct(tree, part);
  }

  /// Of `multipart/alternative` in Atom 0.3.
  private static Element bestPart(FeedTree tree, Element element) {
    List<Element> parts =
        element.children().stream().filter(e -> tree.name(e).equals(tree.name(element))).toList();
    return parts.stream()
        .filter(
            part ->
                Objects.requireNonNullElse(FeedTree.attribute(part, "type"), "").contains("html"))
        .findFirst()
        .orElseGet(() -> parts.isEmpty() ? element : parts.getFirst());
  }

  private static Kind kind(FeedTree tree, Element element) {
    if (element.childrenSize() > 0) {
      return Kind.INLINE;
    }
    String given = FeedTree.attribute(element, "type");
    String type = given == null ? "" : given.toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      return Kind.HTML;
    }
    boolean atom =
        (tree.isAtom() && !tree.name(element).contains(":")) || isAtomElement(tree, element);
    if (!atom) {
      return Kind.GUESSED;
    }
    boolean escaped = "escaped".equalsIgnoreCase(FeedTree.attribute(element, "mode"));
    if (type.isEmpty()) {
      return escaped || isMarkedUp(tree, element) ? Kind.GUESSED : Kind.TEXT;
    }
    boolean text = type.equals("text") || type.startsWith("text/") || type.endsWith("xml");
    return text || type.indexOf('/') < 0 ? Kind.TEXT : Kind.ENCODED;
  }

  private static boolean isAtomElement(FeedTree tree, Element element) {
    return tree.name(element).startsWith("atom:");
  }

  /// A text that begins and ends with a tag was meant as markup, though Atom says that it is none.
  private static boolean isMarkedUp(FeedTree tree, Element element) {
    String text = element.wholeText().strip();
    return !tree.name(element).endsWith("title") && text.startsWith("<") && text.endsWith(">");
  }

  /// Plain text on one line; null when nothing is left.
  @Nullable String plain() {
    return switch (kind) {
      case TEXT -> PlainText.line(value());
      case HTML -> PlainText.ofHtml(value());
      case INLINE -> PlainText.line(element.text());
      case GUESSED, ENCODED -> PlainText.guessed(value());
    };
  }

  /// Safe HTML; null when nothing is left.
  @Nullable String html() {
    URI base = tree.base(element);
    String value = kind == Kind.INLINE ? "" : value();
    return switch (kind) {
      case TEXT -> SafeHtml.ofText(value);
      case HTML -> SafeHtml.of(value, base);
      case INLINE -> InlineMarkup.html(element, tree);
      case GUESSED, ENCODED ->
          PlainText.looksLikeHtml(value) ? SafeHtml.of(value, base) : SafeHtml.ofText(value);
    };
  }

  /// Without the signs of a CDATA section that were escaped together with what stands in it.
  private static String withoutSection(String text) {
    return text.startsWith(SECTION) && text.endsWith("]]>")
        ? text.substring(SECTION.length(), text.length() - "]]>".length()).strip()
        : text;
  }

  private String value() {
    String text = withoutSection(element.wholeText().strip());
    boolean base64 =
        kind == Kind.ENCODED || "base64".equalsIgnoreCase(FeedTree.attribute(element, "mode"));
    return base64 ? EncodedText.of(text) : text;
  }
}
