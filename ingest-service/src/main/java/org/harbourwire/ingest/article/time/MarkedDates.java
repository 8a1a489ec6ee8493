package org.harbourwire.ingest.article.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.article.name.Elsewhere;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.date.FoundDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The dates in elements that are marked as such: `<time>`, microdata, telling names.
///
/// @param published the first that is marked as publication, else the first that is not marked as
///   change
/// @param updated the first that is marked as change
record MarkedDates(@Nullable WrittenDate published, @Nullable WrittenDate updated) {
  static final MarkedDates NONE = new MarkedDates(null, null);

  private static final int MAX_SPOT = 160;

  /// What says more than a date and who wrote when speaks of another matter: a note, a source.
  private static final int MAX_WORDS = 16;

  private static final List<String> ATTRIBUTES =
      List.of("datetime", "content", "data-datetime", "data-time", "title");

  /// @param updatesOnly whether the publication is known already
  static MarkedDates of(List<Element> spots, DateReading reading, boolean updatesOnly) {
    WrittenDate published = null;
    WrittenDate updated = null;
    WrittenDate plain = null;
    for (Element spot : spots) {
      String label = label(spot);
      if (updatesOnly && !speaksOfUpdate(label) && !spot.normalName().equals("time")) {
        continue;
      }
      String text = Plain.shortText(spot, MAX_SPOT);
      WrittenDate date =
          text == null || text.length() > MAX_SPOT || Elsewhere.holds(spot)
              ? null
              : date(spot, text, reading);
      if (date == null || text == null) {
        continue;
      }
      if (speaksOfUpdate(label) || DateReading.opensLikeUpdate(text)) {
        updated = updated == null ? date : updated;
      } else if (label.contains("publish") || label.contains("pubdate")) {
        published = published == null ? date : published;
      } else {
        plain = plain == null ? date : plain;
      }
    }
    return new MarkedDates(published != null ? published : plain, updated);
  }

  /// Whether some element that shows that day is marked as that of a change, itself or by what is
  /// around it.
  static boolean marksUpdate(List<Element> spots, LocalDate day, DateReading reading) {
    return spots.stream()
        .filter(spot -> speaksOfUpdate(label(spot)) || isInUpdate(spot))
        .map(spot -> Plain.shortText(spot, MAX_SPOT))
        .filter(Objects::nonNull)
        .anyMatch(
            text -> {
              FoundDate found = reading.find(text);
              return found != null && reading.of(text, found).day().equals(day);
            });
  }

  private static boolean isInUpdate(Element spot) {
    Element around = spot.parent();
    return around != null && speaksOfUpdate(label(around));
  }

  private static boolean speaksOfUpdate(String label) {
    return label.contains("modif") || label.contains("updat");
  }

  private static @Nullable WrittenDate date(Element spot, String text, DateReading reading) {
    for (String attribute : ATTRIBUTES) {
      String written = spot.attributes().get(attribute);
      WrittenDate date = written.isEmpty() ? null : reading.field(written);
      if (date != null) {
        return asShown(date.in(Place.MARKED), text, reading);
      }
    }
    Element time = spot.normalName().equals("time") ? null : spot.selectFirst("time[datetime]");
    if (time != null) {
      WrittenDate date = reading.field(time.attr("datetime"));
      return date == null ? null : asShown(date.in(Place.MARKED), text, reading);
    }
    FoundDate found = reading.find(text);
    return found == null || Plain.words(text).size() > MAX_WORDS
        ? null
        : reading.of(text, found).in(Place.MARKED);
  }

  /// A time in UTC of which readers see another day was written where that day was.
  private static WrittenDate asShown(WrittenDate date, String text, DateReading reading) {
    FoundDate found = reading.find(text);
    return found == null ? date : date.seenOn(reading.of(text, found).day()).orElse(date);
  }

  private static String label(Element spot) {
    return spot.attributesSize() == 0
        ? ""
        : (spot.attributes().get("class")
                + ' '
                + spot.attributes().get("id")
                + ' '
                + spot.attributes().get("itemprop"))
            .toLowerCase(Locale.ROOT);
  }
}
