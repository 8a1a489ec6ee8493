package org.harbourwire.ingest.entry.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Moves fields out of the field that swallowed them because it was closed by the wrong tag, or not
/// at all.
final class NestingRepair {
  private NestingRepair() {}

  /// Repairs `document` in place.
  ///
  /// @throws HostileMarkupException when it is as deep as `maxDepth`, where the parser flattens it
  static void apply(Document document, int maxDepth) throws HostileMarkupException {
    List<Element> fields = new ArrayList<>();
    int[] deepest = {0};
    document.traverse(
        (node, depth) -> {
          deepest[0] = Math.max(deepest[0], depth);
          if (node instanceof Element element
              && holdsElements(element)
              && FieldKind.of(element) != FieldKind.FIELDS) {
            fields.add(element);
          }
        });
    if (deepest[0] >= maxDepth - 1) {
      throw new HostileMarkupException("it is nested more than " + maxDepth + " levels deep");
    }
    // From within: what is freed may have to be freed from the next field, too.
    fields.reversed().forEach(NestingRepair::release);
  }

  /// Most fields hold one text.
  private static boolean holdsElements(Element element) {
    int size = element.childNodeSize();
    return size > 1 || (size == 1 && element.childNode(0) instanceof Element);
  }

  /// Puts the first field that `field` has swallowed, and all that follows it, behind `field`.
  private static void release(Element field) {
    Element parent = field.parent();
    Optional<Element> first = firstSwallowed(field);
    if (parent == null || first.isEmpty()) {
      return;
    }
    List<Node> behind = new ArrayList<>();
    Element inner = first.get();
    behind.add(inner);
    for (Node at = inner; at != null && !at.equals(field); at = at.parentNode()) {
      for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
        behind.add(next);
      }
    }
    behind.forEach(Node::remove);
    parent.insertChildren(field.siblingIndex() + 1, behind);
  }

  private static Optional<Element> firstSwallowed(Element field) {
    FieldKind kind = FieldKind.of(field);
    return field.stream().skip(1).filter(kind::swallowed).findFirst();
  }
}
