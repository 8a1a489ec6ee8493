package org.harbourwire.ingest.entry.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The children of an element by their names, looked up often and named once. Those of a Media RSS
/// group count as its own.
///
/// @param element whose children they are
/// @param byName in the order of the document
record Fields(Element element, Map<String, List<Element>> byName) {
  static Fields of(Element element, FeedTree tree) {
    Map<String, List<Element>> byName = new HashMap<>();
    for (Element child : element.children()) {
      String name = tree.name(child);
      if (name.equals("media:group")) {
        child.children().forEach(c -> add(byName, tree.name(c), c));
      } else if (!tree.isForeign(child, element)) {
        add(byName, name, child);
      }
    }
    return new Fields(element, byName);
  }

  private static void add(Map<String, List<Element>> byName, String name, Element child) {
    byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(child);
  }

  /// The children with one of `names`, best name first.
  List<Element> all(List<String> names) {
    List<Element> all = List.of();
    for (String name : names) {
      List<Element> named = byName.get(name);
      if (named != null) {
        all = all.isEmpty() ? named : Stream.concat(all.stream(), named.stream()).toList();
      }
    }
    return all;
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /// What `reader` makes of the first child with one of `names` of which it makes anything.
  @Nullable String first(List<String> names, Function<Element, @Nullable String> reader) {
    for (Element child : all(names)) {
      String value = reader.apply(child);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
