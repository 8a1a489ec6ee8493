package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the items of a listing page where its source's selectors say; what they leave open is
/// found by structure within the item.
final class SelectedItems {
  /// Where scripts keep an address that is no `href`.
  private static final List<String> ADDRESSES =
      List.of("href", "data-href", "data-url", "data-link");

  private static final Pattern WRITTEN = Pattern.compile("(?:https?:/)?/[^\\s<>]{2,}");
  private static final List<String> IDS = List.of("data-id", "id", "value");

  private final EntrySelectors where;
  private final ItemDates dates;
  private final URI base;

  SelectedItems(EntrySelectors where, ItemDates dates, URI base) {
    this.where = where;
    this.dates = dates;
    this.base = base;
  }

  /// The items, in page order; without a selector of items, those around the links found by
  /// structure.
  List<Element> items(Document page) {
    String each = where.each();
    return each == null
        ? ListingLinks.find(page, base).stream().map(ArticleLink::item).toList()
        : page.select(each);
  }

  /// The entry that `item` shows; empty when it has no link.
  Optional<Entry> read(Element item) {
    Element link = link(item);
    return link == null
        ? Optional.empty()
        : Links.web(base, address(link)).map(url -> entry(item, link, url));
  }

  /// Why items show no entries.
  String reason(int items) {
    if (items == 0) {
      return "nothing matches " + where.each();
    }
    String link = where.link();
    return "none of its " + items + " items has a link" + (link == null ? "" : ": " + link);
  }

  private @Nullable Element link(Element item) {
    Element chosen = where.link() == null ? item : item.selectFirst(where.link());
    return chosen == null || !address(chosen).isEmpty() ? chosen : ArticleLink.first(chosen);
  }

  /// What an attribute holds, else the element's own text where it is an address.
  private static String address(Element link) {
    String attribute = first(link, ADDRESSES);
    String text = attribute.isEmpty() ? link.ownText() : "";
    return WRITTEN.matcher(text).matches() ? text : attribute;
  }

  private static String first(Element element, List<String> attributes) {
    return attributes.stream()
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private Entry entry(Element item, Element link, String url) {
    Optional<ParsedDate> date = date(item, link, url);
    String title = text(item, where.title());
    return new Entry(
        id(item),
        url,
        title == null ? ArticleLink.title(link) : title,
        date.map(ParsedDate::at).orElse(null),
        date.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
        null,
        null,
        summary(item),
        null,
        List.of(),
        null,
        List.of());
  }

  private Optional<ParsedDate> date(Element item, Element link, String url) {
    return Optional.ofNullable(within(item, where.published()))
        .flatMap(dates::in)
        .or(() -> dates.of(link, url));
  }

  private @Nullable String summary(Element item) {
    Element summary = within(item, where.summary());
    return summary == null ? null : SafeHtml.of(html(summary), base);
  }

  /// XML holds HTML as text, escaped or in CDATA.
  private static String html(Element element) {
    Document page = element.ownerDocument();
    boolean escaped = page != null && page.outputSettings().syntax() == Syntax.xml;
    return escaped && element.childrenSize() == 0 ? element.wholeText() : element.html();
  }

  private @Nullable String id(Element item) {
    Element id = within(item, where.id());
    if (id == null) {
      return null;
    }
    String attribute = first(id, IDS);
    return attribute.isEmpty() ? PlainText.line(id.text()) : attribute;
  }

  private static @Nullable String text(Element item, @Nullable String selector) {
    Element found = within(item, selector);
    return found == null ? null : PlainText.line(found.text());
  }

  private static @Nullable Element within(Element item, @Nullable String selector) {
    return Stream.ofNullable(selector)
        .flatMap(s -> item.select(s).stream())
        .findFirst()
        .orElse(null);
  }
}
