package org.harbourwire.ingest.entry.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Moves fields out of the field that swallowed them because it was closed by the wrong tag, or not
/// at all.
final class NestingRepair {
  /// Fields that hold no other field.
  private static final Set<String> LEAVES =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "published",
          "updated",
          "dc:date",
          "dc:creator",
          "author",
          "category",
          "comments",
          "enclosure");

  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "published",
          "updated",
          "dc:date",
          "dc:creator",
          "description",
          "summary",
          "content",
          "content:encoded",
          "category",
          "author",
          "item",
          "entry",
          "id");

  private NestingRepair() {}

  /// Repairs `document` in place.
  ///
  /// @throws HostileMarkupException when it is as deep as `maxDepth`, where the parser flattens it
  static void apply(Document document, int maxDepth) throws HostileMarkupException {
    List<Element> leaves = new ArrayList<>();
    int[] deepest = {0};
    document.traverse(
        (node, depth) -> {
          deepest[0] = Math.max(deepest[0], depth);
          if (node instanceof Element element
              && mayHoldFields(element)
              && LEAVES.contains(element.tagName().toLowerCase(Locale.ROOT))) {
            leaves.add(element);
          }
        });
    if (deepest[0] >= maxDepth - 1) {
      throw new HostileMarkupException("it is nested more than " + maxDepth + " levels deep");
    }
    leaves.forEach(NestingRepair::release);
  }

  /// Most leaves hold one text.
  private static boolean mayHoldFields(Element element) {
    int size = element.childNodeSize();
    return size > 1 || (size == 1 && element.childNode(0) instanceof Element);
  }

  private static void release(Element leaf) {
    for (Element child : leaf.children()) {
      if (FIELDS.contains(child.tagName().toLowerCase(Locale.ROOT))) {
        List<Node> rest = leaf.childNodes().subList(child.siblingIndex(), leaf.childNodeSize());
        Node after = leaf;
        for (Node node : List.copyOf(rest)) {
          after.after(node);
          after = node;
        }
        return;
      }
    }
  }
}
