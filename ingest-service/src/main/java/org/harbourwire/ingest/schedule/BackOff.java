package org.harbourwire.ingest.schedule;

import java.time.Duration;
import org.harbourwire.contract.source.FailureClass;

/// How patiently a failing source is retried: twice as long each time, up to a longest wait, for
/// ever.
///
/// What passes by itself is asked again soon, what a person must mend seldom; a host that does not
/// want us is left in peace.
///
/// @param first the shortest wait; a source's own interval if that is longer
/// @param longest the longest wait
/// @param patience after how many failures in a row the source counts as broken
public record BackOff(Duration first, Duration longest, int patience) {

  /// The pace for failures of `kind`.
  public static BackOff of(FailureClass kind) {
    return switch (kind) {
      case GONE, NOT_A_FEED -> new BackOff(Duration.ofSeconds(30), Duration.ofHours(12), 3);
      case REFUSED -> new BackOff(Duration.ofMinutes(5), Duration.ofHours(24), 3);
      case RATE_LIMITED -> new BackOff(Duration.ofMinutes(1), Duration.ofHours(6), 5);
      case SERVER_ERROR, UNREADABLE, INTERNAL ->
          new BackOff(Duration.ofSeconds(30), Duration.ofHours(6), 4);
      case UNREACHABLE -> new BackOff(Duration.ofSeconds(30), Duration.ofHours(2), 4);
      case TLS -> new BackOff(Duration.ofMinutes(5), Duration.ofHours(6), 3);
      case ROBOTS, TOO_LARGE, NOT_ALLOWED ->
          new BackOff(Duration.ofMinutes(30), Duration.ofHours(24), 2);
    };
  }

  /// The wait after `failures` in a row.
  ///
  /// @param interval the source's shortest
  Duration wait(int failures, Duration interval) {
    Duration wait = interval.compareTo(first) < 0 ? first : interval;
    Duration most = interval.compareTo(longest) < 0 ? longest : interval;
    for (int i = 1; i < failures && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
