package org.harbourwire.ingest.cadence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.harbourwire.contract.source.PublishingProfile;
import org.jspecify.annotations.Nullable;

/// Keeps the profile of a source: an exponentially weighted mean of how many entries it published
/// in each hour of the week.
///
/// Each week counts for seven eighths of the one after it: half of what a profile says is from the
/// last five weeks. That follows a change of habits (a new season, a new editor) within a month or
/// two, and forgets one holiday week. All hours fade together when a week begins, so that rounding
/// happens once a week, not at each poll.
public final class ProfileKeeper {
  /// What one entry adds: an eighth, in the units of [PublishingProfile#rates()].
  static final int ENTRY = 128;

  /// Of one hour that happened every week.
  static final int UNITS = 1024;

  /// What a week keeps of the one before it.
  static final double KEPT = 7.0 / 8;

  /// What a list says of the time before we knew it is believed so far back.
  private static final Duration LOOK_BACK = Duration.ofDays(28);

  private static final int LONGEST_FADING = 100;

  private ProfileKeeper() {}

  /// The profile after new entries that were published at these times, maybe none.
  ///
  /// @param before absent at the source's first poll: the times then tell how it published until
  ///   now
  /// @param zone the source's
  public static PublishingProfile observe(
      @Nullable PublishingProfile before, List<Instant> published, ZoneId zone, Instant now) {
    List<Instant> times =
        published.stream().filter(t -> !t.isAfter(now) && t.isAfter(now.minus(LOOK_BACK))).toList();
    Instant since =
        before == null ? times.stream().min(Comparator.naturalOrder()).orElse(now) : before.since();
    int[] rates =
        before == null ? new int[WeekRates.HOURS] : faded(before, weeks(before.asOf(), now, zone));
    for (Instant time : times) {
      rates[hourOfWeek(time, zone)] += faded(ENTRY, weeks(time, now, zone));
    }
    Gaps gaps = Gaps.of(before).after(times);
    return new PublishingProfile(
        since,
        now,
        WeekRates.write(rates),
        burst(before, times),
        gaps.newest(),
        gaps.seen(),
        gaps.meanHours());
  }

  /// The hour of the week, from Monday 00:00 in `zone`.
  static int hourOfWeek(Instant time, ZoneId zone) {
    ZonedDateTime local = time.atZone(zone);
    return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
  }

  private static int[] faded(PublishingProfile profile, int weeks) {
    int[] rates = WeekRates.read(profile.rates());
    for (int i = 0; i < rates.length; i++) {
      rates[i] = faded(rates[i], weeks);
    }
    return rates;
  }

  private static int faded(int rate, int weeks) {
    return (int) (rate * Math.pow(KEPT, weeks));
  }

  /// How many weeks began between the two.
  static int weeks(Instant from, Instant to, ZoneId zone) {
    long weeks = ChronoUnit.WEEKS.between(monday(from, zone), monday(to, zone));
    return Math.clamp(weeks, 0, LONGEST_FADING);
  }

  private static LocalDate monday(Instant time, ZoneId zone) {
    return time.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static double burst(@Nullable PublishingProfile before, List<Instant> times) {
    if (times.isEmpty()) {
      return before == null ? 1 : before.burst();
    }
    long hours = times.stream().map(t -> t.truncatedTo(ChronoUnit.HOURS)).distinct().count();
    double seen = (double) times.size() / hours;
    return before == null ? seen : before.burst() + (1 - KEPT) * (seen - before.burst());
  }
}
