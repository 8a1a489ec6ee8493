package org.harbourwire.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.ClockReader.ClockMatch;
import org.harbourwire.ingest.date.ZoneReader.ZoneMatch;
import org.jspecify.annotations.Nullable;

/// Goes through the tokens of one text from left to right: day, then time and zone around it. Each
/// position looks ahead a bounded number of tokens, so the time is linear in the text.
final class DateReader {
  private final DateTokens tokens;
  private final DateSeparators separators;
  private final ClockReader clocks;
  private final ZoneReader zones;
  private final CalendarReader days;
  private final ZoneId fallback;
  private final boolean field;
  private final DateRange range;

  DateReader(String text, ZoneId fallback, boolean field, DateRange range) {
    this.tokens = DateTokens.of(text);
    this.separators = new DateSeparators(tokens);
    this.clocks = new ClockReader(tokens);
    this.zones = new ZoneReader(tokens, fallback);
    this.days = new CalendarReader(tokens, clocks, zones, fallback, field);
    this.fallback = fallback;
    this.field = field;
    this.range = range;
  }

  /// The first date; in a field the first that looks like one, even when it is impossible.
  @Nullable FoundDate first() {
    for (int i = 0; i < tokens.size(); i++) {
      DayMatch day = days.read(i);
      if (day == null) {
        continue;
      }
      FoundDate found = complete(i, day);
      if (found != null || field) {
        return found;
      }
    }
    return null;
  }

  private @Nullable FoundDate complete(int index, DayMatch day) {
    LocalDate date = date(day);
    if (date == null) {
      return null;
    }
    int start = index;
    int next = day.next();
    ClockMatch clock = day.clock();
    ZoneMatch zone = day.zone();
    if (clock == null) {
      int at = separators.afterDay(next);
      ZoneMatch before = zones.read(at);
      clock = clocks.read(before == null ? at : before.next(), compactAt(at));
      if (clock != null) {
        next = clock.next();
        zone = before == null ? zones.afterTime(next, field) : before;
        if (zone == null && field && zones.isOffset(next)) {
          return null;
        }
      } else if (field && before != null) {
        zone = before;
      } else if (field && startsTime(at)) {
        return null;
      } else {
        start = timeBefore(index);
        clock = start < index ? clocks.read(start, false) : null;
        zone = clock == null ? null : zones.read(clock.next());
      }
    }
    if (zone != null) {
      next = Math.max(next, zone.next());
    }
    ParsedDate parsed = at(date, clock, zone == null ? fallback : zone.zone());
    return parsed == null
        ? null
        : new FoundDate(parsed, tokens.at(start).start(), tokens.at(next - 1).end());
  }

  private static @Nullable LocalDate date(DayMatch day) {
    try {
      return LocalDate.of(day.year(), day.month(), day.day());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable ParsedDate at(LocalDate date, @Nullable ClockMatch clock, ZoneId zone) {
    PublishedPrecision precision = clock == null ? PublishedPrecision.DAY : clock.precision();
    Instant at =
        clock == null
            ? date.atStartOfDay(zone).toInstant()
            : time(date, clock).atZone(zone).toInstant();
    return range.holds(at) ? new ParsedDate(at, precision) : null;
  }

  /// By addition, so that 24:00 and a leap second come out right.
  private static LocalDateTime time(LocalDate date, ClockMatch clock) {
    return date.atStartOfDay()
        .plusHours(clock.hour())
        .plusMinutes(clock.minute())
        .plusSeconds(clock.second())
        .plusNanos(clock.nano());
  }

  /// What is written as a time but was none: 25:00.
  private boolean startsTime(int index) {
    return tokens.at(index).isNumber(1, 2) && tokens.at(index + 1).is(":");
  }

  private boolean compactAt(int index) {
    return field && tokens.at(index - 1).is("t");
  }

  /// Where a time stands right before the day (`5:30 pm, Jan 5, 2026`); `index` when none does.
  private int timeBefore(int index) {
    for (int start = Math.max(0, index - 9); start < index; start++) {
      ClockMatch clock = clocks.read(start, false);
      if (clock != null && !tokens.at(start - 1).is(":")) {
        ZoneMatch zone = zones.read(clock.next());
        int end = zone == null ? clock.next() : zone.next();
        if (end <= index && separators.beforeDay(end) == index) {
          return start;
        }
      }
    }
    return index;
  }
}
