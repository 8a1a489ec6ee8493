package org.harbourwire.ingest.entry.xml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the fields of sitemaps in a tree: those of the protocol itself and of its extension for
/// news, not those of images and videos, which bear the same names.
final class SitemapTree {
  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");

  private SitemapTree() {}

  /// Whether the root is one of a sitemap.
  static boolean isRoot(Document tree) {
    Element root = tree.firstElementChild();
    return root != null && ROOTS.contains(root.tag().localName().toLowerCase(Locale.ROOT));
  }

  /// Elements of the protocol, wherever broken markup put them.
  static List<Element> named(Document tree, String name) {
    Element root = tree.firstElementChild();
    return root == null
        ? List.of()
        : root.stream().filter(element -> isOf(root, element, name)).toList();
  }

  /// A field of a page or child sitemap.
  static @Nullable String text(Element holder, String name) {
    return holder.children().stream()
        .filter(child -> isOf(holder, child, name))
        .findFirst()
        .map(SitemapTree::text)
        .orElse(null);
  }

  /// What a page says of itself as news.
  static @Nullable Element news(Element page) {
    return page.children().stream()
        .filter(child -> child.tag().localName().equalsIgnoreCase("news"))
        .findFirst()
        .orElse(null);
  }

  /// A field of `news`, at whatever depth: the language is one of the publication.
  static @Nullable String within(Element news, String name) {
    return news.stream()
        .skip(1) // Itself.
        .filter(element -> isOf(news, element, name))
        .findFirst()
        .map(SitemapTree::text)
        .orElse(null);
  }

  /// Whether `element` is called so in the vocabulary of `holder`, or in none.
  private static boolean isOf(Element holder, Element element, String name) {
    String prefix = element.tag().prefix();
    return element.tag().localName().equalsIgnoreCase(name)
        && (prefix.isEmpty() || prefix.equalsIgnoreCase(holder.tag().prefix()));
  }

  private static @Nullable String text(Element field) {
    return PlainText.guessed(field.wholeText());
  }
}
