package org.harbourwire.newsroom.edition;

import java.util.List;
import java.util.stream.Collectors;

/// Makes text safe to stand in XML, HTML and JSON.
public final class Markup {
  private Markup() {}

  /// For element text and quoted attribute values of XML and HTML.
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// A JSON string with its quotes; `/` after `<` is escaped so that it may stand in a script.
  public static String json(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < 0x20) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString().replace("</", "<\\/");
  }

  /// One `p` element a paragraph.
  public static String paragraphs(List<String> paragraphs) {
    return paragraphs.stream()
        .map(text -> "<p>" + escape(text) + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
