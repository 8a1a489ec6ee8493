package org.harbourwire.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How the newsroom runs.
///
/// @param clock tells when something is published, edited or withdrawn
/// @param opening what the dates of the first articles count back from; keep it over restarts and
///   they keep their dates
/// @param port wanted on every host; 0: any free one. With a fixed port addresses outlive a restart
/// @param silence how long the silent source says nothing
/// @param editAfter time from `startPublishing` to the edit that an article file asks for
/// @param withdrawAfter time from `startPublishing` to the withdrawal that an article file asks for
public record NewsroomConfig(
    Clock clock,
    Instant opening,
    int port,
    Duration silence,
    Duration editAfter,
    Duration withdrawAfter) {

  /// @throws IllegalArgumentException for a port out of 0 … 65535 or a negative time
  public NewsroomConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0 to 65535, is " + port);
    }
    if (silence.isNegative() || editAfter.isNegative() || withdrawAfter.isNegative()) {
      throw new IllegalArgumentException("times must not be negative");
    }
  }

  /// Any free port, one minute of silence, an edit after 20 s, a withdrawal after 35 s.
  public static NewsroomConfig defaults(Clock clock) {
    return new NewsroomConfig(
        clock,
        clock.instant(),
        0,
        Duration.ofMinutes(1),
        Duration.ofSeconds(20),
        Duration.ofSeconds(35));
  }

  /// The same on another port.
  public NewsroomConfig withPort(int other) {
    return new NewsroomConfig(clock, opening, other, silence, editAfter, withdrawAfter);
  }

  /// The same with dates that count back from another moment.
  public NewsroomConfig withOpening(Instant other) {
    return new NewsroomConfig(clock, other, port, silence, editAfter, withdrawAfter);
  }

  /// The same with another time of silence.
  public NewsroomConfig withSilence(Duration other) {
    return new NewsroomConfig(clock, opening, port, other, editAfter, withdrawAfter);
  }

  /// The same with other times from `startPublishing` to the edit and to the withdrawal.
  public NewsroomConfig withChangesAfter(Duration edit, Duration withdrawal) {
    return new NewsroomConfig(clock, opening, port, silence, edit, withdrawal);
  }
}
