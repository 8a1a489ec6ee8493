package org.harbourwire.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.kit.http.OutboundOutcome.Answered;

/// What the headers of an answer say about time.
final class AnswerHeaders {
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,18})(?:\\.\\d*)?");

  private static final long MOST_SECONDS = LONGEST_RETRY_AFTER.toSeconds();

  private final Clock clock;
  private final DateParser dates;

  AnswerHeaders(Clock clock) {
    this.clock = clock;
    this.dates = new DateParser(clock);
  }

  /// How long the host asks us to wait, bounded by a week; a minute when it does not say.
  Duration retryAfter(Answered a) {
    Duration asked = a.header("retry-after").flatMap(this::wait).orElse(DEFAULT_RETRY_AFTER);
    return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : notNegative(asked);
  }

  /// Whether the whole host asks to be left alone, not just what was asked for.
  static boolean isHeld(Answered a) {
    return a.status() == 429 || a.header("retry-after").isPresent();
  }

  /// How long the answer stays as it is (RFC 9111): `max-age` less `Age`, else until `Expires`;
  /// zero when it does not say, or forbids that it be kept.
  Duration freshFor(Answered a) {
    String control = a.header("cache-control").orElse("").toLowerCase(Locale.ROOT);
    if (control.contains("no-cache") || control.contains("no-store")) {
      return Duration.ZERO;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    if (maxAge.find()) {
      Duration age = a.header("age").flatMap(AnswerHeaders::seconds).orElse(Duration.ZERO);
      return notNegative(Duration.ofSeconds(Long.parseLong(maxAge.group(1))).minus(age));
    }
    Instant said = a.header("date").flatMap(this::date).orElseGet(clock::instant);
    return a.header("expires")
        .flatMap(this::date)
        .map(expires -> notNegative(Duration.between(said, expires)))
        .orElse(Duration.ZERO);
  }

  private Optional<Duration> wait(String value) {
    return seconds(value)
        .or(() -> date(value).map(until -> Duration.between(clock.instant(), until)));
  }

  private static Optional<Duration> seconds(String value) {
    Matcher seconds = SECONDS.matcher(value.strip());
    return seconds.matches()
        ? Optional.of(Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(seconds.group(1)))))
        : Optional.empty();
  }

  /// In whatever form: RFC 9110 wants three of them read, and servers write more.
  private Optional<Instant> date(String value) {
    return dates.parse(value, ZoneOffset.UTC).map(ParsedDate::at);
  }

  private static Duration notNegative(Duration d) {
    return d.isNegative() ? Duration.ZERO : d;
  }
}
