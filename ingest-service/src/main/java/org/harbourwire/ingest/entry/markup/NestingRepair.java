package org.harbourwire.ingest.entry.markup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Moves fields out of the field that swallowed them because it was closed by the wrong tag, or not
/// at all.
final class NestingRepair {
  /// Nodes looked at and moved. A feed of ten thousand entries, each of whose fields swallowed the
  /// next ones, takes a tenth of that; what takes more was made for it.
  private static final int MAX_STEPS = 5_000_000;

  private final int maxDepth;
  private final List<Element> fields = new ArrayList<>();
  private int deepest;
  private long steps;

  private NestingRepair(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  /// Repairs `document` in place.
  ///
  /// @throws HostileMarkupException when it is as deep as `maxDepth`, where the parser flattens it,
  ///   or so much is to be moved that nobody can have meant it
  static void apply(Document document, int maxDepth) throws HostileMarkupException {
    new NestingRepair(maxDepth).repair(document);
  }

  private void repair(Document document) throws HostileMarkupException {
    document.traverse(this::visit);
    if (deepest >= maxDepth - 1) {
      throw new HostileMarkupException("it is nested more than " + maxDepth + " levels deep");
    }
    // From within: what is freed may have to be freed from the next field, too.
    for (Element field : fields.reversed()) {
      release(field);
    }
  }

  private void visit(Node node, int depth) {
    deepest = Math.max(deepest, depth);
    if (node instanceof Element element
        && holdsElements(element)
        && FieldKind.of(element) != FieldKind.FIELDS) {
      fields.add(element);
    }
  }

  /// Most fields hold one text.
  private static boolean holdsElements(Element element) {
    int size = element.childNodeSize();
    return size > 1 || (size == 1 && element.childNode(0) instanceof Element);
  }

  /// Puts the first field that `field` has swallowed, and all that follows it, behind `field`.
  private void release(Element field) throws HostileMarkupException {
    Element parent = field.parent();
    Element inner = firstSwallowed(field);
    if (parent == null || inner == null) {
      return;
    }
    List<Node> behind = new ArrayList<>();
    Node from = inner;
    for (Element at = inner.parent(); at != null && !from.equals(field); at = at.parent()) {
      behind.addAll(cut(at, from.siblingIndex() + (from.equals(inner) ? 0 : 1)));
      from = at;
    }
    count(parent.childNodeSize());
    parent.insertChildren(field.siblingIndex() + 1, behind);
  }

  /// Takes the children of `parent` from the one at `index` on: at once, as each that is taken
  /// alone moves all behind it.
  private List<Node> cut(Element parent, int index) throws HostileMarkupException {
    List<Node> children = List.copyOf(parent.childNodes());
    count(children.size());
    parent.empty().appendChildren(children.subList(0, index));
    return children.subList(index, children.size());
  }

  private @Nullable Element firstSwallowed(Element field) throws HostileMarkupException {
    FieldKind kind = FieldKind.of(field);
    Iterator<Element> inside = field.stream().skip(1).iterator();
    while (inside.hasNext()) {
      Element inner = inside.next();
      count(1);
      if (kind.swallowed(inner)) {
        return inner;
      }
    }
    return null;
  }

  private void count(int more) throws HostileMarkupException {
    steps += more;
    if (steps > MAX_STEPS) {
      throw new HostileMarkupException("its fields stand in each other beyond repair");
    }
  }
}
