package org.harbourwire.ingest.entry;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Names in a feed's tree, whatever prefixes, versions of namespaces and letter case it uses:
/// `dc:creator` is the Dublin Core one under any prefix, bound or not, and RSS and Atom names in
/// their own documents have no prefix.
final class FeedTree {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dcterms:"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://search.yahoo.com/mrss/", "media:"),
          Map.entry("http://search.yahoo.com/mrss", "media:"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
          Map.entry("http://www.w3.org/2005/atom", "atom:"),
          Map.entry("http://purl.org/atom/ns#", "atom:"),
          Map.entry("http://backend.userland.com/creativecommonsrssmodule", "cc:"),
          Map.entry("http://www.w3.org/xml/1998/namespace", ""));

  private FeedTree() {}

  /// The name of `element` as our field lists write it.
  static String name(Element element) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
    String known = PREFIXES.get(namespace);
    if (prefix.isEmpty()) {
      // A default namespace of another vocabulary sets its elements apart; Atom's and RSS's do not.
      return known == null || known.equals("atom:") ? local : known + local;
    }
    if (known != null && !known.isEmpty()) {
      return inOwnDocument(element, known) ? local : known + local;
    }
    return isRss(namespace) ? local : prefix + ":" + local;
  }

  private static boolean inOwnDocument(Element element, String known) {
    Element root = root(element);
    return known.equals("atom:") && root.tag().localName().matches("(?i)feed|entry");
  }

  private static boolean isRss(String namespace) {
    return namespace.startsWith("http://purl.org/rss/1.0/")
        || namespace.startsWith("http://my.netscape.com/rdf/simple/")
        || namespace.startsWith("http://channel.netscape.com/rdf/simple/")
        || namespace.startsWith("http://backend.userland.com/rss");
  }

  static Element root(Element element) {
    Element top = element;
    Element parent = top.parent();
    while (parent != null && parent.parent() != null) {
      top = parent;
      parent = top.parent();
    }
    return top;
  }

  /// The children of `element` with one of `names`, best name first.
  static Stream<Element> children(Element element, List<String> names) {
    List<Element> all = element.children();
    return names.stream().flatMap(n -> all.stream().filter(child -> name(child).equals(n)));
  }

  static Stream<Element> children(Element element, String... names) {
    return children(element, List.of(names));
  }

  static Optional<Element> child(Element element, String... names) {
    return children(element, names).findFirst();
  }

  /// An attribute by its name without regard to case.
  static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name);
    return value.isBlank() ? null : value.strip();
  }

  /// The base address of `element`: the `xml:base` of its ancestors over the document's address.
  /// One that makes no web address is ignored.
  static URI base(Element element, URI document) {
    Element parent = element.parent();
    URI outer = parent == null ? document : base(parent, document);
    return Links.web(outer, attribute(element, "xml:base")).map(URI::create).orElse(outer);
  }

  /// The nearest `xml:lang`, else null.
  static @Nullable String language(Element element) {
    return Stream.iterate(element, Objects::nonNull, Element::parent)
        .map(e -> attribute(e, "xml:lang"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
