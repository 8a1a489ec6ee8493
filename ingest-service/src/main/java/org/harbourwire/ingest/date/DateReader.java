package org.harbourwire.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.clock.ClockMatch;
import org.harbourwire.ingest.date.clock.ClockReader;
import org.harbourwire.ingest.date.clock.ClockReader.Form;
import org.harbourwire.ingest.date.day.CalendarReader;
import org.harbourwire.ingest.date.day.DayMatch;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.zone.ZoneMatch;
import org.harbourwire.ingest.date.zone.ZoneReader;
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
    this.zones = new ZoneReader(tokens, fallback, field);
    this.days = new CalendarReader(tokens, clocks, zones, fallback, field);
    this.fallback = fallback;
    this.field = field;
    this.range = range;
  }

  /// A day with the time and zone around it, from token `start` to before `next`.
  private record Moment(@Nullable ClockMatch clock, @Nullable ZoneMatch zone, int start, int next) {
    static Moment dayAlone(int start, int next) {
      return new Moment(null, null, start, next);
    }
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
    Moment moment = date == null ? null : around(index, day);
    if (date == null || moment == null) {
      return null;
    }
    int named = moment.zone() == null ? zones.startBefore(index) : index;
    ZoneMatch zone = named < index ? zones.read(named) : moment.zone();
    int start = Math.min(named, moment.start());
    int next = zone == null ? moment.next() : Math.max(moment.next(), zone.next());
    ParsedDate parsed = at(date, moment.clock(), zone);
    return parsed == null
        ? null
        : new FoundDate(parsed, tokens.at(start).start(), tokens.at(next - 1).end());
  }

  /// Null when what is written around the day cannot be.
  private @Nullable Moment around(int index, DayMatch day) {
    int next = day.next();
    if (day.clock() != null) {
      return new Moment(day.clock(), day.zone(), index, next);
    }
    int at = separators.afterDay(next);
    ZoneMatch before = zones.read(at);
    int time = before == null ? at : before.next();
    ClockMatch clock = clocks.read(time, form(index, time));
    if (clock != null) {
      return withTime(index, clock, before);
    }
    if (field && (before == null ? startsTime(at) : isNegative(before.next()))) {
      return null;
    }
    if (field && before != null) {
      return new Moment(null, before, index, next);
    }
    return withTimeBefore(index, next);
  }

  private @Nullable Moment withTime(int index, ClockMatch clock, @Nullable ZoneMatch before) {
    boolean seconds = clock.precision() == PublishedPrecision.SECOND;
    ZoneMatch zone = before == null ? zones.afterTime(clock.next(), seconds) : before;
    boolean known = zone != null && zone.zone() != null;
    boolean impossible = !known && field && zones.isOffset(clock.next());
    return impossible ? null : new Moment(clock, zone, index, clock.next());
  }

  private Moment withTimeBefore(int index, int next) {
    int start = timeBefore(index);
    ClockMatch clock = start < index ? clocks.read(start, Form.PLAIN) : null;
    return clock == null
        ? Moment.dayAlone(index, next)
        : new Moment(clock, zones.read(clock.next()), start, next);
  }

  private static @Nullable LocalDate date(DayMatch day) {
    try {
      return LocalDate.of(day.year(), day.month(), day.day());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// A time in a zone that nobody knows tells no more than the day.
  private @Nullable ParsedDate at(
      LocalDate date, @Nullable ClockMatch clock, @Nullable ZoneMatch written) {
    ZoneId zone = written == null || written.zone() == null ? fallback : written.zone();
    boolean told = clock != null && clock.isTold() && (written == null || written.zone() != null);
    Instant at =
        told && clock != null
            ? time(date, clock).atZone(zone).toInstant()
            : date.atStartOfDay(zone).toInstant();
    PublishedPrecision precision =
        told && clock != null ? clock.precision() : PublishedPrecision.DAY;
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

  /// Whether an "offset" goes on like a time: -5:00:00.
  private boolean isNegative(int index) {
    return tokens.at(index).is(":") && tokens.at(index + 1).isNumber(1, 2);
  }

  private Form form(int day, int index) {
    boolean iso = tokens.at(index - 1).is("t") || tokens.at(index - 1).is("tt");
    boolean digits =
        tokens.at(day).isNumber(8, 8)
            || (tokens.at(index).isNumber(4, 4) && zones.read(index + 1) != null);
    if (field && (iso || (digits && tokens.at(index).isNumber(4, 6)))) {
      return Form.COMPACT;
    }
    boolean last = field && isDottedEnd(index);
    return last || separators.introduces(index) ? Form.INTRODUCED : Form.PLAIN;
  }

  /// Whether `17.30` ends the field or a zone follows.
  private boolean isDottedEnd(int index) {
    return tokens.at(index + 1).is(".")
        && (index + 3 >= tokens.size() || zones.read(index + 3) != null);
  }

  /// Where a time stands right before the day (`5:30 pm, Jan 5, 2026`); `index` when none does.
  private int timeBefore(int index) {
    for (int start = Math.max(0, index - 9); start < index; start++) {
      ClockMatch clock = clocks.read(start, Form.PLAIN);
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
