package org.harbourwire.ingest.article.name;

import java.util.Locale;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/// Tells marks that belong to other articles, comments or the page's frame.
public final class Elsewhere {
  private static final PhraseList OTHERS = PhraseBook.phrases("other part");
  private static final int MAX_DEPTH = 12;

  /// A card is that of another article unless it holds the whole page.
  private static final int CARDS = 5;

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
          || isOther(e, depth)) {
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

  private static boolean isOther(Element e, int depth) {
    if (e.attributesSize() == 0) {
      return false;
    }
    boolean card = depth > 0 && depth < CARDS;
    Attributes attributes = e.attributes();
    return isOther(attributes.get("class"), card)
        || isOther(attributes.get("id"), card)
        || isOther(attributes.get("itemprop"), card);
  }

  private static boolean isOther(String raw, boolean card) {
    if (raw.isEmpty()) {
      return false;
    }
    String label = raw.toLowerCase(Locale.ROOT);
    return OTHERS.isWithin(label) || (card && label.contains("card"));
  }
}
