package org.harbourwire.ingest.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// A source that publishes at random, at a rate of each local hour; the same each time.
record Newsroom(ZoneId zone, ToDoubleFunction<ZonedDateTime> rate, long seed) {
  static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

  /// Weekdays from nine to seven, and hardly anything else.
  static Newsroom office(double perHour, long seed) {
    return new Newsroom(
        HONG_KONG,
        t -> t.getDayOfWeek().getValue() <= 5 && t.getHour() >= 9 && t.getHour() < 19 ? perHour : 0,
        seed);
  }

  static Newsroom atAnyHour(double perHour, long seed) {
    return new Newsroom(HONG_KONG, t -> perHour, seed);
  }

  /// The same there, with nothing on these days.
  Newsroom closed(ZoneId there, List<String> days) {
    return new Newsroom(
        there, t -> days.contains(t.toLocalDate().toString()) ? 0 : rate.applyAsDouble(t), seed);
  }

  /// What it publishes between the two times, oldest first.
  List<Instant> published(Instant from, Instant to) {
    Random random = new Random(seed);
    List<Instant> times = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(1))) {
      if (random.nextDouble() < rate.applyAsDouble(at.atZone(zone)) / 60) {
        times.add(at);
      }
    }
    return times;
  }
}
