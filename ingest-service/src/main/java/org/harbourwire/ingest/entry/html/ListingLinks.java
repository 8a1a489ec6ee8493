package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the article links of a listing page by structure: the largest group of links with long
/// texts that stand in the same kind of container, and what shares the shape of their addresses.
/// Menus, footers and side columns do not count.
final class ListingLinks {
  private static final int MIN_LINKS = 3;

  /// Han characters say about three times as much as Latin letters.
  private static final int HAN_WEIGHT = 3;

  private static final int MIN_TITLE = 15;
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|footer|header|breadcrumbs?|sidebar|aside|pagination|pager|social|share|cookie|toolbar|lang)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private ListingLinks() {}

  static List<Element> find(Document page, URI base) {
    Map<String, List<Element>> byContainer = new LinkedHashMap<>();
    Map<Element, String> shapes = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String url = Links.web(base, link.attr("href")).orElse("");
      if (isCandidate(link, url, base)) {
        byContainer.computeIfAbsent(container(link), k -> new ArrayList<>()).add(link);
        shapes.put(link, shape(url));
      }
    }
    List<Element> best =
        byContainer.values().stream()
            .filter(group -> group.size() >= MIN_LINKS)
            .max(Comparator.comparingLong(ListingLinks::weight))
            .orElse(List.of());
    List<String> articleShapes = best.stream().map(shapes::get).distinct().toList();
    return shapes.keySet().stream()
        .filter(link -> best.contains(link) || articleShapes.contains(shapes.get(link)))
        .toList();
  }

  /// The words of a link: its heading where it holds more than that.
  static @Nullable String title(Element link) {
    Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
    String text = heading == null ? link.text() : heading.text();
    return PlainText.line(text.isBlank() ? link.attr("title") : text);
  }

  /// The largest block around `link` that holds no other article.
  static Element item(Element link) {
    Element item = link;
    for (Element e = link.parent(); e != null && !holdsOthers(e, link); e = e.parent()) {
      item = e;
    }
    return item;
  }

  /// Whether `block` holds a link to another article than `link`.
  static boolean holdsOthers(Element block, Element link) {
    return block.select("a[href]").stream()
        .anyMatch(a -> !a.attr("href").equals(link.attr("href")) && isLong(title(a)));
  }

  private static boolean isCandidate(Element link, String url, URI base) {
    if (url.isEmpty() || !isLong(title(link))) {
      return false;
    }
    URI uri = URI.create(url);
    boolean sameSite = site(uri).equals(site(base));
    boolean elsewhere = uri.getRawPath().length() > 1 && !url.equals(base.toString());
    return sameSite && elsewhere && !isFurniture(link);
  }

  private static String site(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  static boolean isLong(@Nullable String title) {
    if (title == null) {
      return false;
    }
    long han = title.chars().filter(Character::isIdeographic).count();
    return title.length() + (HAN_WEIGHT - 1) * han >= MIN_TITLE;
  }

  private static boolean isFurniture(Element link) {
    for (Element e = link; e != null && !e.normalName().equals("body"); e = e.parent()) {
      String name = e.normalName();
      boolean byName =
          name.equals("nav") || name.equals("footer") || name.equals("aside") || isPageHeader(e);
      if (byName
          || e.attr("role").equals("navigation")
          || FURNITURE.matcher(e.className()).find()
          || FURNITURE.matcher(e.id()).find()) {
        return true;
      }
    }
    return false;
  }

  /// An article may have a header of its own.
  private static boolean isPageHeader(Element element) {
    return element.normalName().equals("header") && element.closest("article, li, section") == null;
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
