package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.entry.Enclosure;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which of an entry's links leads to its page, and which to its files.
final class EntryLinks {
  private static final List<String> LINK = List.of("link", "atom:link");
  private static final List<String> GUID = List.of("guid");
  private static final List<String> ID = List.of("id", "atom:id");
  private static final List<String> FILE = List.of("enclosure", "media:content");
  private static final List<String> ORIGINAL = List.of("feedburner:origlink");
  private static final List<String> ADDRESS =
      List.of("url", "loc", "prism:url", "feedburner:origlink", "a");

  /// A host that serves feeds, of a publisher or of one that counts readers for many.
  private static final Pattern PROXY = Pattern.compile("(?:feedproxy|feeds?|rss)\\..+");

  private final FeedTree tree;

  EntryLinks(FeedTree tree) {
    this.tree = tree;
  }

  /// The address of the entry's page. In order: the link that is an alternate, an HTML one first; a
  /// permalink; other elements and attributes that hold an address; an id that is one.
  @Nullable String page(Fields item) {
    String linked = linked(item);
    if (linked != null) {
      return withoutProxy(linked, item);
    }
    Element element = item.element();
    return tree.address(element, about(element))
        .or(() -> tree.address(element, FeedTree.attribute(element, "href")))
        .or(() -> item.all("content").stream().flatMap(this::source).findFirst())
        .or(() -> item.all(ID).stream().flatMap(this::wholeAddress).findFirst())
        .orElse(null);
  }

  private @Nullable String linked(Fields item) {
    String alternate = alternate(item);
    if (alternate != null) {
      return alternate;
    }
    String permalink = item.first(GUID, e -> isPermalink(e) ? address(e) : null);
    return permalink == null ? item.first(ADDRESS, this::address) : permalink;
  }

  private @Nullable String alternate(Fields item) {
    String html = item.first(LINK, e -> isAlternate(e) && mayBeHtml(e) ? address(e) : null);
    return html == null ? item.first(LINK, e -> isAlternate(e) ? address(e) : null) : html;
  }

  /// What RDF says that the entry is about.
  static @Nullable String about(Element item) {
    String about = FeedTree.attribute(item, "rdf:about");
    return about == null ? FeedTree.attribute(item, "about") : about;
  }

  /// The files that belong to the entry.
  List<Enclosure> enclosures(Fields item) {
    Stream<Element> linked =
        item.all(LINK).stream().filter(link -> "enclosure".equalsIgnoreCase(rel(link)));
    return Stream.concat(item.all(FILE).stream(), linked)
        .flatMap(file -> enclosure(file).stream())
        .distinct()
        .limit(Enclosure.MOST)
        .toList();
  }

  private Optional<Enclosure> enclosure(Element element) {
    String url = FeedTree.attribute(element, "url");
    return tree.address(element, url == null ? FeedTree.attribute(element, "href") : url)
        .map(address -> new Enclosure(address, FeedTree.attribute(element, "type")));
  }

  private static boolean isAlternate(Element link) {
    String rel = rel(link);
    return rel == null || rel.equalsIgnoreCase("alternate") || rel.endsWith("/alternate");
  }

  private static boolean mayBeHtml(Element link) {
    String type = FeedTree.attribute(link, "type");
    return type == null || type.contains("html");
  }

  private static @Nullable String rel(Element link) {
    return FeedTree.attribute(link, "rel");
  }

  private static boolean isPermalink(Element guid) {
    String permalink = FeedTree.attribute(guid, "ispermalink");
    return "true".equalsIgnoreCase(permalink)
        || (!"false".equalsIgnoreCase(permalink) && Links.isWhole(guid.wholeText().strip()));
  }

  private @Nullable String address(Element link) {
    String href = FeedTree.attribute(link, "href");
    String address = href == null ? FeedTree.attribute(link, "rdf:resource") : href;
    return tree.address(link, address == null ? written(link) : address).orElse(null);
  }

  /// The text of a link, or the address to which markup in it leads.
  private static String written(Element link) {
    String text = link.wholeText();
    boolean markup = link.childrenSize() > 0 || text.indexOf('<') >= 0;
    Element anchor =
        markup
            ? (link.childrenSize() > 0 ? link : HtmlTree.ofFragment(text)).selectFirst("a[href]")
            : null;
    return anchor == null ? text : anchor.attr("href");
  }

  private Stream<String> source(Element content) {
    return tree.address(content, FeedTree.attribute(content, "src")).stream();
  }

  /// Atom ids are often the address itself.
  private Stream<String> wholeAddress(Element id) {
    String text = id.wholeText().strip();
    return Links.isWhole(text) ? tree.address(id, text).stream() : Stream.empty();
  }

  /// The publisher's own address instead of that of a service which counts readers on the way.
  private String withoutProxy(String link, Fields item) {
    boolean proxy = PROXY.matcher(HostName.of(URI.create(link))).matches();
    String original = proxy ? item.first(ORIGINAL, this::address) : null;
    return original == null ? link : original;
  }
}
