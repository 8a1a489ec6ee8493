package org.harbourwire.ingest.entry.html;

import java.time.Clock;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.harbourwire.ingest.date.DateFinder;
import org.harbourwire.ingest.date.FoundDate;
import org.harbourwire.ingest.date.ParsedDate;
import org.jsoup.nodes.Element;

/// Finds the date of an item of a list: beside its link, else in its address, else in the heading
/// above it, which may hold the year or month that the item's own day lacks.
final class ItemDates {
  /// A block with more text than this is no longer one item of the list.
  private static final int MAX_ITEM_TEXT = 600;

  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_DAY = 24;
  private static final int MOST_STEPS = 200;

  private final DateFinder dates;
  private final ZoneId zone;

  /// Elements above links, and whether they are headings: many links stand below the same ones.
  private final IdentityHashMap<Element, Boolean> headings = new IdentityHashMap<>();

  /// @param clock tells which dates lie too far ahead
  /// @param zone of dates that name none
  ItemDates(Clock clock, ZoneId zone) {
    this.dates = new DateFinder(clock);
    this.zone = zone;
  }

  /// The date of the article to which `link` leads.
  Optional<ParsedDate> of(Element link, String url) {
    return beside(link).or(() -> dates.inAddress(url, zone)).or(() -> underHeading(link));
  }

  /// The date that an element shows or, where it is a `<time>`, holds.
  Optional<ParsedDate> in(Element element) {
    Element time = element.is("time[datetime]") ? element : element.selectFirst("time[datetime]");
    String text = time == null ? element.text() : time.attr("datetime").replace('T', ' ');
    return inLine(text);
  }

  /// The date in the smallest block around the link that has one and holds no other article.
  private Optional<ParsedDate> beside(Element link) {
    Element block = link;
    while (isItem(block, link)) {
      Optional<ParsedDate> found = in(block);
      Element parent = block.parent();
      if (found.isPresent() || parent == null) {
        return found;
      }
      block = parent;
    }
    return Optional.empty();
  }

  private static boolean isItem(Element block, Element link) {
    return !block.normalName().equals("body")
        // First, for it never looks at more than an item: the text may be the whole page's.
        && !ArticleLink.holdsOthers(block, link)
        && block.text().length() <= MAX_ITEM_TEXT;
  }

  /// The date of the nearest heading before the link, completed by the item's own day.
  private Optional<ParsedDate> underHeading(Element link) {
    Element at = link;
    String day = "";
    boolean own = true;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      // Beyond the first other article, days are those of others.
      own = own && isItem(at, link);
      day = own ? dayOf(at, link) : day;
      Element before = at.previousElementSibling();
      at = before == null ? at.parent() : before;
      if (at == null || at.normalName().equals("body")) {
        return Optional.empty();
      }
      if (before != null && headings.computeIfAbsent(at, ItemDates::isHeading)) {
        String heading = at.text().strip();
        Optional<ParsedDate> date = inLine(heading).or(joined(heading, day));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /// What an item says beside its title, where it is short enough to be a day.
  private static String dayOf(Element item, Element link) {
    String beside = item.text().replace(link.text(), "").strip();
    return beside.length() <= LONGEST_DAY && beside.chars().anyMatch(Character::isDigit)
        ? beside
        : "";
  }

  private static boolean isHeading(Element element) {
    String text = element.text();
    boolean made =
        element.normalName().matches("h[1-6]|dt|th|caption|summary|legend")
            || element.selectFirst("a[href]") == null;
    return made && text.length() <= LONGEST_HEADING && text.chars().anyMatch(Character::isDigit);
  }

  private Supplier<Optional<ParsedDate>> joined(String heading, String day) {
    String year = heading.matches("(?:19|20)\\d\\d") ? heading + "年" : heading;
    return () ->
        day.isEmpty()
            ? Optional.empty()
            : Stream.of(day + " " + heading, year + day, heading + "-" + day)
                .flatMap(line -> inLine(line).stream())
                .findFirst();
  }

  private Optional<ParsedDate> inLine(String text) {
    return dates.inLine(text, zone).map(FoundDate::date);
  }
}
