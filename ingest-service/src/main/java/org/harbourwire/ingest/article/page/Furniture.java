package org.harbourwire.ingest.article.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Tells by tag, role and names which elements are page furniture.
final class Furniture {
  private Furniture() {}

  static boolean isFurniture(Element element, String tag, Names names) {
    return switch (tag) {
      case "nav", "footer", "aside", "menu", "figcaption", "caption" -> true;
      case "main", "article", "body" -> false;
      case "figure" -> false;
      default ->
          names.furniture() || names.caption() || names.byline() || hasFurnitureRole(element);
    };
  }

  private static boolean hasFurnitureRole(Element element) {
    return switch (element.attr("role")) {
      case "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "form",
          "tablist" ->
          true;
      default -> "true".equals(element.attr("aria-modal"));
    };
  }

  /// Whether its own attributes hide it.
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      // React's streamed parts (S:0, S:1 …) are hidden until its script puts them in their places.
      return !element.id().startsWith("S:");
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
