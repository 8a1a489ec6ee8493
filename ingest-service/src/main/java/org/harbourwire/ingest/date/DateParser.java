package org.harbourwire.ingest.date;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the date fields of feeds and the metadata of pages: RFC 822 with its misspellings, ISO
/// 8601, what programs print, English and Chinese dates.
///
/// Impossible dates (31 February, month 13), incomplete ones (no year), and those outside the range
/// of what can be meant are refused. Where a zone is written that nobody knows, or a time that
/// cannot be told (上午17時, or twelve at night, which begins the day or ends it), the date is the day
/// alone: no zone is taken for another. 01/09/2025 is read day first, month first only where the
/// default zone is American. The time taken is linear in the text.
public final class DateParser {
  /// A date field that is longer holds something else.
  private static final int MAX_LENGTH = 200;

  private static final Pattern DIGITS = Pattern.compile("(?:19|20)[0-9]{10}(?:[0-9]{2})?");

  private final Clock clock;

  /// @param clock tells which dates lie too far ahead
  public DateParser(Clock clock) {
    this.clock = clock;
  }

  /// The date that `text` holds.
  ///
  /// @param defaultZone zone of a date that names none
  public Optional<ParsedDate> parse(String text, ZoneId defaultZone) {
    return parse(text, defaultZone, DateRange.ofPages(clock));
  }

  private Optional<ParsedDate> parse(String text, ZoneId defaultZone, DateRange range) {
    String field = decoded(text.strip());
    if (field.isEmpty() || field.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return EpochDate.read(field)
        .filter(date -> range.holds(date.at()))
        .or(
            () -> {
              String spread = DIGITS.matcher(field).matches() ? spread(field) : field;
              FoundDate found = new DateReader(spread, defaultZone, true, range).first();
              return Optional.ofNullable(found).map(FoundDate::date);
            });
  }

  /// Like [#parse], for a field that can hold nothing but a date: W3CDTF's month alone means its
  /// first day, ISO 8601's days by week, by the day of the year or without century the day that
  /// they name. On a page they may be any number.
  public Optional<ParsedDate> parseField(String text, ZoneId defaultZone) {
    String field = text.strip();
    int year = clock.instant().atZone(defaultZone).getYear();
    String calendar = IsoDay.inCalendarForm(field, year);
    return parse(
        calendar.equals(field) ? IsoDay.firstDay(field) : calendar,
        defaultZone,
        DateRange.ofFields(clock));
  }

  /// With the signs of a time that was taken from an address.
  private static String decoded(String field) {
    return field.indexOf('%') < 0
        ? field
        : field.replace("%2B", "+").replace("%2b", "+").replace("%3A", ":").replace("%3a", ":");
  }

  /// 20260105173000 with the `T` that ISO 8601 wants.
  private static String spread(String digits) {
    return digits.substring(0, 8) + "T" + digits.substring(8);
  }
}
