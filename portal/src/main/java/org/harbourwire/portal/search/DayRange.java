package org.harbourwire.portal.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.DaySpan;
import org.jspecify.annotations.Nullable;

/// To which days of Hong Kong a search is narrowed.
///
/// @param from the first day, if there is one
/// @param until the last day, if there is one
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  /// All days.
  public static final DayRange ANY = new DayRange(null, null);

  private static final int COUNTED_MONTHS = 2;
  private static final int MOST_COUNTED_YEARS = 30;

  static final String FROM = "from";
  static final String UNTIL = "until";

  /// Reads days such as 2026-11-22; what is none does not narrow.
  static DayRange of(String from, String until) {
    return new DayRange(day(from), day(until));
  }

  /// The days to which `typed` narrows by itself, whatever else it says: those of an `after:` and a
  /// `before:` that every article must meet.
  static DayRange of(Query typed) {
    return switch (typed) {
      case Query.After(LocalDate day) -> new DayRange(day, null);
      case Query.Before(LocalDate day) -> new DayRange(null, day.minusDays(1));
      case Query.And(List<Query> parts) ->
          parts.stream().map(DayRange::of).reduce(ANY, DayRange::and);
      default -> ANY;
    };
  }

  /// The days that are in both.
  DayRange and(DayRange other) {
    return new DayRange(
        Stream.of(from, other.from)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        Stream.of(until, other.until)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /// Whether it narrows nothing.
  public boolean isAny() {
    return from == null && until == null;
  }

  /// The days by the names of their parameters.
  public Map<String, LocalDate> parameters() {
    Map<String, LocalDate> parameters = new LinkedHashMap<>();
    if (from != null) {
      parameters.put(FROM, from);
    }
    if (until != null) {
      parameters.put(UNTIL, until);
    }
    return parameters;
  }

  /// The days for which articles are counted: those chosen, if only the last is, the two months up
  /// to it. Absent when there are none up to `today`.
  @Nullable DaySpan counted(LocalDate today) {
    LocalDate last = until == null || until.isAfter(today) ? today : until;
    LocalDate first = from == null ? last.minusMonths(COUNTED_MONTHS) : from;
    LocalDate earliest = last.minusYears(MOST_COUNTED_YEARS);
    return first.isAfter(last)
        ? null
        : new DaySpan(first.isBefore(earliest) ? earliest : first, last.plusDays(1));
  }

  List<Query> conditions() {
    List<Query> conditions = new ArrayList<>();
    if (from != null) {
      conditions.add(new Query.After(from));
    }
    if (until != null) {
      conditions.add(new Query.Before(until.plusDays(1)));
    }
    return conditions;
  }

  /// Years of four digits only: what Elasticsearch, calendars and people take for a day.
  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() == "2026-11-22".length() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
