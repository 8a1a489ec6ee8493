package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a single link on a listing page is: the headline of an article, or part of the frame.
final class ArticleLink {
  /// Han characters say about three times as much as Latin letters.
  private static final int HAN_WEIGHT = 3;

  private static final int MIN_TITLE = 15;

  /// Elements in the item of one article; bounds the time for a page of any size.
  private static final int MOST_IN_ITEM = 1_000;

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|masthead|sidebar|aside|pagination|pager|social|share|cookie|toolbar|lang)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:^|\\s)(?:(?:site|page|top|main|global)[_-]?)?header(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST =
      Pattern.compile(
          "/(?:author|tag|category|topic|section)s?/[^/]+/?$", Pattern.CASE_INSENSITIVE);

  private ArticleLink() {}

  /// The words of a link: its heading where it holds more than that.
  static @Nullable String title(Element link) {
    Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
    String text = heading == null ? link.text() : heading.text();
    String whole = link.attr("title");
    return PlainText.line(text.isBlank() || isCutOf(whole, text) ? whole : text);
  }

  /// Whether `text` is the beginning of `whole` with dots behind it.
  private static boolean isCutOf(String whole, String text) {
    int end = text.length();
    while (end > 0 && ".… ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean cut = text.startsWith("…", end) || text.startsWith("..", end);
    return cut && whole.length() > end && whole.strip().startsWith(text.substring(0, end));
  }

  /// The first link in `block` that has words; without words, the first.
  static @Nullable Element first(Element block) {
    return block.select("a[href]").stream()
        .filter(link -> title(link) != null)
        .findFirst()
        .orElseGet(() -> block.selectFirst("a[href]"));
  }

  /// The largest block around `link` that holds no other article.
  static Element item(Element link) {
    Element item = link;
    for (Element e = link.parent(); e != null && !holdsOthers(e, link); e = e.parent()) {
      item = e;
    }
    return item;
  }

  /// Whether `block` holds a link to another article than `link`, or is too large for one article's
  /// item.
  static boolean holdsOthers(Element block, Element link) {
    int seen = 0;
    for (Iterator<Element> within = block.stream().iterator(); within.hasNext(); ) {
      if (++seen > MOST_IN_ITEM || isOther(within.next(), link)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(Element element, Element link) {
    String address = element.attr("href");
    return element.normalName().equals("a")
        && !address.isEmpty()
        && !address.equals(link.attr("href"))
        && isLong(title(element))
        && !LIST.matcher(address).find();
  }

  /// Whether an address is that of an author's, tag's or section's own list.
  static boolean leadsToList(URI address) {
    return LIST.matcher(address.getRawPath()).find();
  }

  static boolean isLong(@Nullable String title) {
    if (title == null) {
      return false;
    }
    long han = title.chars().filter(Character::isIdeographic).count();
    return title.length() + (HAN_WEIGHT - 1) * han >= MIN_TITLE;
  }

  /// Whether it stands in a menu, a footer or the like.
  static boolean isFurniture(Element link) {
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
    boolean named =
        element.normalName().equals("header") || HEADER.matcher(element.className()).find();
    return named && element.closest("article, li, section, .post, .hentry") == null;
  }
}
