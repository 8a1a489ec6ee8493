package org.harbourwire.ingest.cadence;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harbourwire.ingest.WordTable;

/// The public holidays of a zone on which offices close for longer than a weekend; see
/// `holidays.txt`. Feasts that move are known until 2040.
///
/// @param holidays all of them
record Holidays(List<Holiday> holidays) {
  private static final Map<String, List<String>> TABLE =
      WordTable.inOrder(Holidays.class, "holidays.txt");

  /// A feast and the days off around it.
  ///
  /// @param feast a day of the year, such as `--12-25`, or the name of a row of dates
  /// @param first day off, counted from the feast
  /// @param last day off, likewise
  private record Holiday(String feast, int first, int last) {
    static Holiday of(String written) {
      String[] parts = written.split(":", -1);
      return new Holiday(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    boolean holds(LocalDate day) {
      return IntStream.rangeClosed(first, last).anyMatch(n -> isFeast(day.minusDays(n)));
    }

    private boolean isFeast(LocalDate day) {
      return feast.startsWith("--")
          ? MonthDay.from(day).toString().equals(feast)
          : TABLE.getOrDefault(feast, List.of()).contains(day.toString());
    }
  }

  /// Those of `zone`.
  static Holidays of(ZoneId zone) {
    return new Holidays(
        Stream.of("everywhere", zone.getId())
            .flatMap(place -> TABLE.getOrDefault(place, List.of()).stream())
            .map(Holiday::of)
            .toList());
  }

  /// Whether offices are closed on `day`.
  boolean hold(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.holds(day));
  }
}
