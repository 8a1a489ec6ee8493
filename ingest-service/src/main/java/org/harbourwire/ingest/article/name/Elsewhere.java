package org.harbourwire.ingest.article.name;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Tells marks that belong to other articles, comments or the page's frame.
public final class Elsewhere {
  private static final int MAX_DEPTH = 12;

  private Elsewhere() {}

  /// Whether it stands in such a part of the page.
  public static boolean holds(Element mark) {
    int depth = 0;
    for (Element e = mark; e != null && depth < MAX_DEPTH; e = e.parent(), depth++) {
      String tag = e.normalName();
      if (tag.equals("body")) {
        // Its names tell what the page has beside the article: has-sidebar, comments-open.
        return false;
      }
      if ((tag.equals("footer") && !isOfArticle(e))
          || tag.equals("aside")
          || tag.equals("nav")
          || isOther(label(e), depth)) {
        return true;
      }
    }
    return false;
  }

  /// A footer inside an article tells who wrote it and when.
  private static boolean isOfArticle(Element footer) {
    Element parent = footer.parent();
    return parent != null && parent.closest("article") != null;
  }

  private static boolean isOther(String label, int depth) {
    return label.contains("comment")
        || label.contains("related")
        || label.contains("recent")
        || label.contains("footer")
        || label.contains("sidebar")
        || label.contains("copyright")
        || label.contains("recommend")
        || (depth > 0 && depth < 5 && label.contains("card"));
  }

  private static String label(Element e) {
    return e.attributesSize() == 0
        ? ""
        : (e.attr("class") + ' ' + e.id() + ' ' + e.attr("itemprop")).toLowerCase(Locale.ROOT);
  }
}
