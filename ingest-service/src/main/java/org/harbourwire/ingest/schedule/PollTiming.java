package org.harbourwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.QuietTimes;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.cadence.Cadence;
import org.harbourwire.ingest.cadence.NextLook;

/// When a source is polled next.
///
/// Waits are spread over a tenth at random, so that the sources of a host, and those of all hosts
/// that wake at nine, do not march in step: lengthened, but the longest wait shortened.
public final class PollTiming {
  private static final double JITTER = 0.1;
  private static final Duration CONFIGURED_AGAIN = Duration.ofDays(1);

  private final RandomGenerator random;

  public PollTiming(RandomGenerator random) {
    this.random = random;
  }

  /// After a success: as its cadence says, and not before the answer is to be asked for again or at
  /// a time at which it asks not to be, but always within the source's bounds.
  ///
  /// @param asked how long the answer says that it stays as it is; zero: it says nothing
  /// @param quiet when it asks not to be polled
  public Instant afterSuccess(
      Instant now, Source source, Cadence cadence, Duration asked, QuietTimes quiet) {
    Duration shortest = source.interval();
    Duration longest = longer(shortest, source.longest());
    boolean keepsAsked = asked.compareTo(longest) <= 0;
    Duration earliest = keepsAsked ? longer(shortest, asked) : shortest;
    Duration planned = longer(NextLook.wait(cadence, now, shortest, longest), asked);
    Instant latest = now.plus(longer(longest.minus(jitter(longest)), earliest));
    Instant next = earlier(now.plus(jittered(planned)), latest);
    return quiet.holds(next) ? earlier(quiet.end(next).plus(jitter(shortest)), latest) : next;
  }

  /// After `failures` in a row, the last of them of `kind`: never given up. A server's
  /// `Retry-After` is a minimum, never shortened; those that it holds back do not all come at once.
  public Instant afterFailure(
      Instant now, Duration interval, FailureClass kind, int failures, Duration retryAfter) {
    Duration backOff = jittered(BackOff.of(kind).wait(failures, interval));
    return now.plus(longer(backOff, jittered(retryAfter)));
  }

  /// Whether a source that moved is to be asked where its configuration says: once a day, and when
  /// it is not at its new address either.
  public static boolean isToReturn(SourceState state, Instant at) {
    Move move = state.chronicle().move();
    return move != null
        && (state.failures() > 0 || move.checkedAt().plus(CONFIGURED_AGAIN).isBefore(at));
  }

  private Duration jittered(Duration d) {
    return d.plus(jitter(d));
  }

  private Duration jitter(Duration d) {
    return Duration.ofMillis((long) (d.toMillis() * JITTER * random.nextDouble()));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }
}
