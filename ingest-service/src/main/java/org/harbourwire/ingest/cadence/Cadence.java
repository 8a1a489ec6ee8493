package org.harbourwire.ingest.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.harbourwire.contract.source.PublishingProfile;
import org.jspecify.annotations.Nullable;

/// How a source usually publishes: a Poisson process whose rate depends on the hour of the week.
///
/// The rate of an hour is what was seen of that very hour, and what the whole day's and the whole
/// hour's share lead to expect of it, the more of the former the more weeks were seen: with few
/// entries, 168 hours by themselves would be noise. Neighbouring hours lend each other a quarter.
/// Estimating how often a source changes from when it was seen to: Cho and Garcia-Molina,
/// Estimating Frequency of Change (ACM TOIT 3, 2003); a rate that follows the hours of the week:
/// Sia, Cho and Cho, Efficient Monitoring Algorithm for Fast News Alerts (IEEE TKDE 19, 2007).
public final class Cadence {
  /// Fewer entries, weighted, are no cadence.
  private static final int FEWEST = 8;

  private static final int FEWEST_GAPS = 4;

  /// Shorter ones follow the hours of the week.
  private static final Duration SELDOM = Duration.ofDays(2);

  private static final Duration WEEK = Duration.ofDays(7);

  /// The weeks at most that a profile remembers: 1 / (1 - 7/8).
  private static final double MOST_WEEKS = 8;

  /// For so many weeks' worth of sight the shares of day and hour stand in.
  private static final double SHARES = 3;

  private final double[] rates;
  private final ZoneId zone;
  private final double weeks;
  private final double burst;
  private final double perWeek;
  private final Gaps gaps;
  private final double unfaded;

  private Cadence(
      double[] rates, ZoneId zone, double weeks, double burst, Gaps gaps, double unfaded) {
    this.rates = rates;
    this.zone = zone;
    this.weeks = weeks;
    this.burst = Math.max(1, burst);
    this.perWeek = sum(rates);
    this.gaps = gaps;
    this.unfaded = unfaded;
  }

  /// The cadence that `profile` shows.
  ///
  /// @param zone the source's
  public static Cadence of(@Nullable PublishingProfile profile, ZoneId zone) {
    if (profile == null) {
      return new Cadence(new double[WeekRates.HOURS], zone, 0, 1, Gaps.of(null), 1);
    }
    double seen = (double) Duration.between(profile.since(), profile.asOf()).toMinutes();
    double allWeeks = seen / WEEK.toMinutes();
    double weeks = Math.min(MOST_WEEKS, allWeeks);
    double[] seenRates = smooth(unbiased(WeekRates.read(profile.rates()), allWeeks));
    double[] rates = blended(seenRates, weeks);
    return new Cadence(
        rates, zone, weeks, profile.burst(), Gaps.of(profile), unfaded(profile, zone));
  }

  /// Whether enough was seen: a whole week and some entries.
  public boolean known() {
    return weeks >= 1 && perWeek * weeks >= FEWEST;
  }

  /// Whether it is known how long its gaps are, though it publishes too seldom for a picture of its
  /// week.
  boolean gapsKnown() {
    return gaps.seen() >= FEWEST_GAPS && gap().compareTo(SELDOM) >= 0;
  }

  /// The mean of its gaps.
  Duration gap() {
    return Duration.ofMinutes(Math.round(gaps.meanHours() * Duration.ofHours(1).toMinutes()));
  }

  /// How many entries a day it usually brings; 0: not known.
  public double perDay() {
    if (known()) {
      return hundredths(perWeek / 7);
    }
    return gapsKnown() ? hundredths(burst * Duration.ofDays(1).toHours() / gaps.meanHours()) : 0;
  }

  private static double hundredths(double number) {
    return Math.round(number * 100) / 100.0;
  }

  /// How many entries an hour are to be expected at `time`.
  public double rate(Instant time) {
    return rates[ProfileKeeper.hourOfWeek(time, zone)];
  }

  /// The rate at which an entry is usually published: the mean over all entries, not all hours.
  double busyRate() {
    double squares = 0;
    for (double rate : rates) {
      squares += rate * rate;
    }
    return perWeek == 0 ? 0 : squares / perWeek;
  }

  /// How many entries are to be expected from `from` until `to`.
  public double expected(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    long wholeWeeks = Duration.between(from, to).dividedBy(WEEK);
    double sum = wholeWeeks * perWeek;
    Instant at = from.plus(WEEK.multipliedBy(wholeWeeks));
    while (at.isBefore(to)) {
      Instant next = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      Instant end = next.isBefore(to) ? next : to;
      sum += rate(at) * Duration.between(at, end).toMillis() / Duration.ofHours(1).toMillis();
      at = end;
    }
    return sum;
  }

  /// How probable it is that a source with this cadence brings nothing between the two times.
  /// Entries come in bursts, so that it is the bursts that are a Poisson process; a long public
  /// holiday is as a Sunday, on which offices bring nothing and newspapers what they always do.
  public double probabilityOfNothing(Instant from, Instant to) {
    return Math.exp(-(expected(from, to) - spared(from, to)) * unfaded / burst);
  }

  /// How many entries fewer public holidays let expect.
  private double spared(Instant from, Instant to) {
    Holidays holidays = Holidays.of(zone);
    LocalDate end = to.atZone(zone).toLocalDate().plusDays(1);
    return from.atZone(zone)
        .toLocalDate()
        .datesUntil(end)
        .filter(holidays::hold)
        .mapToDouble(day -> spared(day, from, to))
        .sum();
  }

  private double spared(LocalDate day, Instant from, Instant to) {
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant first = start.isBefore(from) ? from : start;
    Instant last = end.isAfter(to) ? to : end;
    Duration untilSunday = Duration.ofDays(7L - day.getDayOfWeek().getValue());
    double onSunday = expected(first.plus(untilSunday), last.plus(untilSunday));
    return Math.max(0, expected(first, last) - onSunday);
  }

  /// By what the profile has faded since something was published: a silence must not explain itself
  /// away.
  private static double unfaded(PublishingProfile profile, ZoneId zone) {
    Instant newest = profile.newest();
    int weeks = newest == null ? 0 : ProfileKeeper.weeks(newest, profile.asOf(), zone);
    return Math.pow(1 / ProfileKeeper.KEPT, Math.min(weeks, MOST_WEEKS));
  }

  /// A mean that began at nothing is too low at first.
  private static double[] unbiased(int[] units, double weeks) {
    double weight = 1 - Math.pow(ProfileKeeper.KEPT, Math.max(1, weeks));
    double[] rates = new double[units.length];
    for (int i = 0; i < units.length; i++) {
      rates[i] = units[i] / (ProfileKeeper.UNITS * weight);
    }
    return rates;
  }

  private static double[] smooth(double[] rates) {
    int n = rates.length;
    double[] smooth = new double[n];
    for (int i = 0; i < n; i++) {
      smooth[i] = rates[i] / 2 + (rates[(i + 1) % n] + rates[(i + n - 1) % n]) / 4;
    }
    return smooth;
  }

  private static double[] blended(double[] rates, double weeks) {
    double all = sum(rates);
    double[] days = new double[7];
    double[] hours = new double[24];
    for (int i = 0; i < rates.length; i++) {
      days[i / 24] += rates[i];
      hours[i % 24] += rates[i];
    }
    double[] blended = new double[rates.length];
    for (int i = 0; i < rates.length && all > 0; i++) {
      double shares = days[i / 24] * hours[i % 24] / all;
      blended[i] = (weeks * rates[i] + SHARES * shares) / (weeks + SHARES);
    }
    return blended;
  }

  private static double sum(double[] rates) {
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    return sum;
  }
}
