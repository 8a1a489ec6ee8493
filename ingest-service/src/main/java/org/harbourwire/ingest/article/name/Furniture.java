package org.harbourwire.ingest.article.name;

import java.util.Locale;
import org.harbourwire.ingest.article.review.CutReason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells by tag, role and names which elements are page furniture.
public final class Furniture {
  private Furniture() {}

  /// Why it is furniture; nothing when it is none.
  public static @Nullable CutReason reason(Element element, String tag, Names names) {
    if (isHidden(element)) {
      return CutReason.HIDDEN;
    }
    CutReason byTag = byTag(tag);
    if (byTag != null || isOfArticle(tag)) {
      return byTag;
    }
    return hasFurnitureRole(element) ? CutReason.ROLE : byName(names);
  }

  private static @Nullable CutReason byTag(String tag) {
    return switch (tag) {
      case "nav", "footer", "aside", "menu" -> CutReason.TAG;
      case "figcaption", "caption" -> CutReason.CAPTION;
      default -> null;
    };
  }

  private static boolean isOfArticle(String tag) {
    return switch (tag) {
      case "main", "article", "body", "figure" -> true;
      default -> false;
    };
  }

  private static @Nullable CutReason byName(Names names) {
    if (names.furniture()) {
      return names.comments() ? CutReason.COMMENTS : CutReason.NAME;
    }
    if (names.caption()) {
      return CutReason.CAPTION;
    }
    return names.byline() ? CutReason.BYLINE : null;
  }

  private static boolean hasFurnitureRole(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return switch (element.attributes().get("role")) {
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
      default -> "true".equals(element.attributes().get("aria-modal"));
    };
  }

  /// Whether its own attributes hide it.
  public static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.attributes().hasKey("hidden")) {
      // React's streamed parts (S:0, S:1 …) are hidden until its script puts them in their places.
      return !element.id().startsWith("S:");
    }
    String style = element.attributes().get("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
