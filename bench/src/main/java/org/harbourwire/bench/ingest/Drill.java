package org.harbourwire.bench.ingest;

import java.time.Duration;

/// What a drill of killed instances is made of.
///
/// @param sources how many, on a tenth as many hosts
/// @param kills how many times one of two instances is killed
/// @param interval between polls of a source; twice as long must be longer than one interval and
///   the 15 s in which others take over
/// @param pause on average between two kills
/// @param away how long every third victim stays away: longer than its session, so that the other
///   takes over; the rest come back after a second
/// @param settle longest wait at the end until all that is shown has been published
/// @param seed decides who is killed when and what changes
record Drill(
    int sources,
    int kills,
    Duration interval,
    Duration pause,
    Duration away,
    Duration settle,
    long seed) {

  /// For every build: about a minute and a half.
  static Drill brief() {
    return new Drill(
        60,
        4,
        Duration.ofSeconds(15),
        Duration.ofSeconds(6),
        Duration.ofSeconds(14),
        Duration.ofSeconds(90),
        1);
  }

  /// Twenty kills, five hundred sources.
  static Drill full(long seed) {
    return new Drill(
        500,
        20,
        Duration.ofSeconds(20),
        Duration.ofSeconds(15),
        Duration.ofSeconds(25),
        Duration.ofMinutes(3),
        seed);
  }
}
