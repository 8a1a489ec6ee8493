package org.harbourwire.ingest.article.page;

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
}
