package org.harbourwire.ingest.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The children of an element by their names, looked up often and named once.
///
/// @param element whose children they are
/// @param byName in the order of the document
record Fields(Element element, Map<String, List<Element>> byName) {
  static Fields of(Element element) {
    Map<String, List<Element>> byName = new HashMap<>();
    for (Element child : element.children()) {
      byName.computeIfAbsent(FeedTree.name(child), name -> new ArrayList<>(1)).add(child);
    }
    return new Fields(element, byName);
  }

  /// The children with one of `names`, best name first.
  Stream<Element> all(List<String> names) {
    return names.stream().flatMap(name -> byName.getOrDefault(name, List.of()).stream());
  }

  Stream<Element> all(String... names) {
    return all(List.of(names));
  }
}
