package org.harbourwire.ingest.entry.text;

import java.net.URI;
import java.util.Optional;
import org.harbourwire.ingest.entry.text.HtmlNames.Fate;
import org.harbourwire.ingest.entry.text.HtmlNames.Value;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes what may be shown of a tree. Nothing comes out but elements and attributes that
/// [HtmlNames] allows, escaped text, and addresses and styles that were found safe: whatever reads
/// it, and however, finds nothing else.
final class HtmlWriter {
  /// More than any article links to; addresses cost the most time and room.
  private static final int MAX_ADDRESSES = 10_000;

  private final StringBuilder html;
  private final URI base;
  private int addresses;

  private HtmlWriter(StringBuilder html, URI base) {
    this.html = html;
    this.base = base;
  }

  /// What may be shown of the children of `root`.
  ///
  /// @param base under which their addresses are relative
  /// @param length of the HTML that was read
  static String write(Element root, URI base, int length) {
    HtmlWriter writer = new HtmlWriter(new StringBuilder(length + 64), base);
    writer.children(root);
    return writer.html.toString();
  }

  /// The parser bounds the depth.
  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        escape(text.getWholeText(), false);
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    switch (HtmlNames.fate(name)) {
      case Fate.DROPPED -> {}
      case Fate.UNWRAPPED -> children(element);
      case Fate.KEPT -> {
        html.append('<').append(name);
        element.attributes().forEach(this::attribute);
        html.append('>');
        children(element);
        if (!element.tag().isEmpty()) {
          html.append("</").append(name).append('>');
        }
      }
    }
  }

  private void attribute(Attribute attribute) {
    Value kind = HtmlNames.value(attribute.getKey());
    boolean address = kind == Value.ADDRESS || kind == Value.PICTURES;
    if (kind != null && (!address || addresses++ < MAX_ADDRESSES)) {
      safe(kind, attribute.getValue(), base).ifPresent(value -> write(attribute, value));
    }
  }

  private void write(Attribute attribute, String value) {
    html.append(' ').append(attribute.getKey());
    if (attribute.hasDeclaredValue()) {
      html.append("=\"");
      escape(value, true);
      html.append('"');
    }
  }

  /// The safe form of an attribute's value; empty when there is none.
  static Optional<String> safe(Value kind, String value, URI base) {
    return switch (kind) {
      case PLAIN -> Optional.of(value);
      case ADDRESS -> SafeAddress.of(base, value);
      case PICTURES -> SafeAddress.pictures(base, value);
      case STYLE -> SafeStyle.of(value);
    };
  }

  private void escape(String text, boolean quoted) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String reference = reference(text.charAt(i), quoted);
      if (reference != null) {
        html.append(text, done, i).append(reference);
        done = i + 1;
      }
    }
    html.append(text, done, text.length());
  }

  private static @Nullable String reference(char c, boolean quoted) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quoted ? "&quot;" : null;
      case '\u00A0' -> "&nbsp;";
      default -> null;
    };
  }
}
