package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Names in a feed's tree, whatever prefixes, versions of namespaces and letter case it uses:
/// `dc:creator` is the Dublin Core one under any prefix, bound or not, and RSS and Atom names in
/// their own documents have no prefix.
final class FeedTree {
  /// One that grows with every level would multiply with the links below it.
  private static final int MAX_BASE = 1_024;

  /// Names that RSS and Atom have and no module has: whatever the default namespace, they are
  /// meant.
  private static final Set<String> SYNDICATED =
      Set.of("rss", "channel", "item", "feed", "entry", "guid", "pubdate");

  private final URI document;
  private final boolean atom;
  private final String ownNamespace;

  /// Whether the root stands in the namespace of a module, which was meant to have a prefix.
  private final boolean misplaced;

  /// The prefix of a root that binds it to nothing: that of the format's own names.
  private final String ownPrefix;

  private final IdentityHashMap<Tag, String> names = new IdentityHashMap<>();
  private final IdentityHashMap<Element, URI> bases = new IdentityHashMap<>();

  /// @param document the address of the tree's document
  FeedTree(Document tree, URI document) {
    this.document = document;
    Element root = tree.firstElementChild();
    String rootName = root == null ? "" : root.tag().localName().toLowerCase(Locale.ROOT);
    this.atom = rootName.equals("feed") || rootName.equals("entry");
    this.ownNamespace = root == null ? "" : root.tag().namespace();
    this.ownPrefix = root != null && Namespaces.isUnbound(root.tag()) ? prefix(root.tag()) : "";
    String known = Namespaces.prefix(ownNamespace);
    this.misplaced = known != null && !known.isEmpty() && !known.equals("atom");
  }

  /// Whether the document is an Atom one, by its root.
  boolean isAtom() {
    return atom;
  }

  /// The name of `element` as our field lists write it.
  String name(Element element) {
    // Tags are shared by the elements of a document: each is named once.
    return names.computeIfAbsent(element.tag(), this::name);
  }

  private String name(Tag tag) {
    String prefix = prefix(tag);
    String local = tag.localName().toLowerCase(Locale.ROOT);
    if (Namespaces.isUnbound(tag)) {
      return prefix.equals(ownPrefix) ? local : prefix + ":" + local;
    }
    if (prefix.isEmpty() && (SYNDICATED.contains(local) || isMisplaced(tag))) {
      return local;
    }
    String known = Namespaces.prefix(tag.namespace());
    if (known != null) {
      boolean plain = known.isEmpty() || (known.equals("atom") && (atom || prefix.isEmpty()));
      return plain ? local : known + ":" + local;
    }
    if (prefix.isEmpty() || (!ownNamespace.isEmpty() && tag.namespace().equals(ownNamespace))) {
      return local;
    }
    return Namespaces.isRebound(prefix, tag.namespace()) ? "other:" + local : prefix + ":" + local;
  }

  private static String prefix(Tag tag) {
    return tag.prefix().toLowerCase(Locale.ROOT);
  }

  private boolean isMisplaced(Tag tag) {
    return misplaced && tag.namespace().equals(ownNamespace);
  }

  /// Whether `child` stands in a default namespace of its own, apart from its parent and unknown.
  boolean isForeign(Element child, Element parent) {
    Tag tag = child.tag();
    return tag.prefix().isEmpty()
        && !tag.namespace().equals(parent.tag().namespace())
        && !tag.namespace().isEmpty()
        && Namespaces.prefix(tag.namespace()) == null;
  }

  /// The children of `element` with one of `names`, best name first.
  Stream<Element> children(Element element, String... names) {
    List<Element> all = element.children();
    return Stream.of(names).flatMap(n -> all.stream().filter(child -> name(child).equals(n)));
  }

  Optional<Element> child(Element element, String... names) {
    return children(element, names).findFirst();
  }

  /// An attribute by its name without regard to case.
  static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name);
    return value.isBlank() ? null : value.strip();
  }

  /// The base address of `element`: the `xml:base` of its ancestors over the document's address.
  URI base(Element element) {
    Element parent = element.parent();
    return parent == null ? document : base(element, outer(parent));
  }

  /// The children of an element, often thousands, share its base.
  private URI outer(Element parent) {
    URI known = bases.get(parent);
    if (known != null) {
      return known;
    }
    URI base = base(parent);
    bases.put(parent, base);
    return base;
  }

  /// Whether an `xml:base` is in force where `element` stands.
  boolean hasOwnBase(Element element) {
    return !base(element).equals(document);
  }

  /// The base address of `element` in one whose base is `outer`. An `xml:base` that makes no web
  /// address, or too long a one, is ignored.
  static URI base(Element element, URI outer) {
    String own = attribute(element, "xml:base");
    own = own == null && isChannel(element) ? attribute(element, "base") : own;
    return own == null
        ? outer
        : Links.web(outer, own)
            .filter(base -> base.length() <= MAX_BASE)
            .map(URI::create)
            .orElse(outer);
  }

  /// Whether it is the one element that has a base of its own in CDF.
  private static boolean isChannel(Element element) {
    return element.normalName().equals("channel");
  }

  /// The web address that `link` means where `element` stands.
  Optional<String> address(Element element, @Nullable String link) {
    return link == null ? Optional.empty() : Links.web(base(element), link);
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
