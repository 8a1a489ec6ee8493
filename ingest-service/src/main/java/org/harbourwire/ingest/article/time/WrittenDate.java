package org.harbourwire.ingest.article.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;

/// A date with the offset in which it was written, so that its day can be shown as readers saw it.
///
/// @param at the instant
/// @param precision second, minute or day
/// @param offset as written, else that of the publisher's zone
/// @param place where it was found
record WrittenDate(Instant at, PublishedPrecision precision, ZoneOffset offset, Place place) {

  private static final int FURTHEST = 14;

  /// The same, found there.
  WrittenDate in(Place elsewhere) {
    return new WrittenDate(at, precision, offset, elsewhere);
  }

  /// The day as it was written.
  LocalDate day() {
    return at.atOffset(offset).toLocalDate();
  }

  /// Whether day and month, confused, give that day: 3/1 is one or the other.
  boolean mayMean(LocalDate other) {
    LocalDate day = day();
    return day.getYear() == other.getYear()
        && day.getMonthValue() == other.getDayOfMonth()
        && day.getDayOfMonth() == other.getMonthValue();
  }

  /// The same moment in the offset nearest to UTC in which it fell on that day; nothing when it
  /// fell on it nowhere, or was written in an offset of its own in which it did not.
  Optional<WrittenDate> seenOn(LocalDate day) {
    if (day.equals(day())) {
      return Optional.of(this);
    }
    if (precision == PublishedPrecision.DAY || offset.getTotalSeconds() != 0) {
      return Optional.empty();
    }
    int sign = day.isBefore(day()) ? -1 : 1;
    for (int hours = 1; hours <= FURTHEST; hours++) {
      ZoneOffset there = ZoneOffset.ofHours(sign * hours);
      if (at.atOffset(there).toLocalDate().equals(day)) {
        return Optional.of(new WrittenDate(at, precision, there, place));
      }
    }
    return Optional.empty();
  }

  /// Of a date whose writing names no zone.
  static WrittenDate of(ParsedDate date, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(date.at());
    return new WrittenDate(date.at(), date.precision(), offset, Place.LINE);
  }

  /// A metadata field: the part before a final `Z` or offset is read again as if in UTC, and the
  /// difference is the offset.
  static Optional<WrittenDate> parse(DateParser parser, String field, ZoneId zone) {
    ParsedDate date = parser.parse(field, zone).orElse(null);
    if (date == null) {
      return Optional.empty();
    }
    WrittenDate plain = of(date, zone);
    int cut = zoneStart(field.strip());
    if (cut <= 0 || date.precision() == PublishedPrecision.DAY) {
      return Optional.of(plain);
    }
    return Optional.of(
        parser
            .parse(field.strip().substring(0, cut), ZoneOffset.UTC)
            .flatMap(local -> offset(local, date))
            .map(offset -> new WrittenDate(date.at(), date.precision(), offset, Place.LINE))
            .orElse(plain));
  }

  private static Optional<ZoneOffset> offset(ParsedDate local, ParsedDate date) {
    LocalDateTime wall = LocalDateTime.ofInstant(local.at(), ZoneOffset.UTC);
    long seconds =
        ChronoUnit.SECONDS.between(LocalDateTime.ofInstant(date.at(), ZoneOffset.UTC), wall);
    return Math.abs(seconds) <= 14 * 3600
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds))
        : Optional.empty();
  }

  /// Where a final `Z`, `+08:00`, `-0500` or `GMT` starts; -1 when there is none after a time.
  private static int zoneStart(String field) {
    int n = field.length();
    if (field.indexOf(':') < 0 || n < 12) {
      return -1;
    }
    if (field.endsWith("Z") || field.endsWith("z")) {
      return n - 1;
    }
    if (field.endsWith("GMT") || field.endsWith("UTC")) {
      return n - 3;
    }
    int blank = field.lastIndexOf(' ');
    if (blank > field.indexOf(':')
        && field.substring(blank + 1).matches("[A-Z]{3,4}")
        && !field.endsWith("AM")
        && !field.endsWith("PM")) {
      return blank;
    }
    int sign = Math.max(field.lastIndexOf('+'), field.lastIndexOf('-'));
    return sign > field.indexOf(':') && n - sign <= 6 ? sign : -1;
  }
}
