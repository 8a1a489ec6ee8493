package org.harbourwire.ingest.article.around;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.jsoup.nodes.Element;

/// Puts the marks of author and date in the order in which they are likely to be this article's.
public final class SpotOrder {
  private static final int BLOCK = 3;
  private static final int NEAR = 4;

  private SpotOrder() {}

  /// Marks below the headline first, then those above it from the nearest on.
  public static List<Element> fromHeadline(List<Element> spots, String title) {
    String key = LineKey.of(title);
    for (int i = 0; i < spots.size(); i++) {
      Element spot = spots.get(i);
      if (spot.normalName().equals("h1") && LineKey.isOf(key, spot.text())) {
        List<Element> below = new ArrayList<>(spots.subList(i + 1, spots.size()));
        List<Element> above = new ArrayList<>(spots.subList(0, i).reversed());
        List<Element> ordered = new ArrayList<>(spots.size());
        Element block = ancestor(spot, BLOCK);
        moveInside(block, below, ordered);
        moveInside(block, above, ordered);
        ordered.addAll(below);
        ordered.addAll(above);
        return ordered;
      }
    }
    return spots;
  }

  private static Element ancestor(Element element, int levels) {
    Element found = element;
    for (int i = 0; i < levels; i++) {
      Element parent = found.parent();
      if (parent == null || parent.normalName().equals("body")) {
        break;
      }
      found = parent;
    }
    return found;
  }

  /// Whether an element stands inside the block, a few levels down.
  private static boolean isNear(Element block, Element element) {
    Element parent = element.parent();
    for (int i = 0; i < NEAR && parent != null; i++) {
      if (parent.equals(block)) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  private static void moveInside(Element block, List<Element> from, List<Element> to) {
    for (Element element : List.copyOf(from)) {
      if (isNear(block, element)) {
        from.remove(element);
        to.add(element);
      }
    }
  }
}
