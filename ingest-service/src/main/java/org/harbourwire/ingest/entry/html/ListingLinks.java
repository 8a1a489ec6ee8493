package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the article links of a listing page by structure: the largest group of links with long
/// texts that stand in the same kind of container, and what shares the shape of their addresses; of
/// a page with fewer than make a group, what shares that of articles which it listed before. Menus,
/// footers and side columns do not count.
final class ListingLinks {
  private static final int MIN_LINKS = 3;

  private ListingLinks() {}

  static List<Element> find(Document page, URI base) {
    return find(page, base, Stream::empty);
  }

  /// @param before addresses that the page listed once
  static List<Element> find(Document page, URI base, Supplier<? extends Stream<String>> before) {
    Map<String, List<Element>> byContainer = new LinkedHashMap<>();
    Map<Element, String> shapes = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String url = Links.web(base, link.attr("href")).orElse("");
      if (isCandidate(link, url, base)) {
        byContainer.computeIfAbsent(container(link), k -> new ArrayList<>()).add(link);
        shapes.put(link, shape(url));
      }
    }
    Set<Element> best =
        byContainer.values().stream()
            .filter(group -> group.size() >= MIN_LINKS)
            .max(Comparator.comparingLong(ListingLinks::weight))
            .<Set<Element>>map(LinkedHashSet::new)
            .orElse(Set.of());
    Stream<String> articles =
        best.isEmpty() ? before.get().map(ListingLinks::shape) : best.stream().map(shapes::get);
    Set<String> articleShapes = articles.collect(Collectors.toSet());
    return shapes.keySet().stream()
        .filter(link -> best.contains(link) || articleShapes.contains(shapes.get(link)))
        .toList();
  }

  private static boolean isCandidate(Element link, String url, URI base) {
    if (url.isEmpty() || !ArticleLink.isLong(ArticleLink.title(link))) {
      return false;
    }
    URI uri = URI.create(url);
    boolean sameSite = HostName.withoutWww(uri).equals(HostName.withoutWww(base));
    boolean elsewhere = uri.getRawPath().length() > 1 && !url.equals(base.toString());
    return sameSite && elsewhere && !ArticleLink.isFurniture(link) && !ArticleLink.leadsToList(uri);
  }

  /// The kinds of the elements around a link.
  private static String container(Element link) {
    StringBuilder kinds = new StringBuilder();
    Element e = link;
    for (int steps = 0; steps < 4 && e != null; steps++) {
      kinds.append(e.normalName()).append('.').append(firstClass(e)).append('<');
      e = e.parent();
    }
    return kinds.toString();
  }

  private static String firstClass(Element element) {
    // Rows that alternate, and items that are numbered or first, are of one kind.
    return element.classNames().stream()
        .findFirst()
        .orElse("")
        .replaceAll("(?i)[0-9]|odd|even|first|last|active", "");
  }

  /// The address with its numbers and last step taken out.
  private static String shape(String url) {
    String path = URI.create(url).getRawPath();
    int slash = path.lastIndexOf('/', Math.max(0, path.length() - 2));
    String folder = path.substring(0, Math.max(0, slash));
    String last = path.substring(Math.max(0, slash));
    String kind = last.replaceAll("[0-9]++", "0").replaceAll("[^/.0]{9,}", "w");
    return folder.replaceAll("[0-9]++", "0") + kind;
  }

  private static long weight(List<Element> group) {
    return group.stream()
        .mapToLong(link -> Math.min(80, link.text().length() + 2 * han(link.text())))
        .sum();
  }

  private static long han(String text) {
    return text.chars().filter(Character::isIdeographic).count();
  }
}
