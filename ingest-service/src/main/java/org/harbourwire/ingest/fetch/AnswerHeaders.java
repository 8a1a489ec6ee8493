package org.harbourwire.ingest.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.kit.http.OutboundOutcome.Answered;

/// What the headers of an answer say about time.
final class AnswerHeaders {
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=\"?(\\d{1,9})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final Clock clock;

  AnswerHeaders(Clock clock) {
    this.clock = clock;
  }

  /// How long the host asks us to wait, bounded by a day; a minute when it does not say.
  Duration retryAfter(Answered a) {
    Duration asked = a.header("retry-after").flatMap(this::wait).orElse(DEFAULT_RETRY_AFTER);
    return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : notNegative(asked);
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
    Instant said = a.header("date").flatMap(AnswerHeaders::date).orElseGet(clock::instant);
    return a.header("expires")
        .flatMap(AnswerHeaders::date)
        .map(expires -> notNegative(Duration.between(said, expires)))
        .orElse(Duration.ZERO);
  }

  private Optional<Duration> wait(String value) {
    return seconds(value)
        .or(() -> date(value).map(until -> Duration.between(clock.instant(), until)));
  }

  private static Optional<Duration> seconds(String value) {
    String text = value.strip();
    return SECONDS.matcher(text).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration notNegative(Duration d) {
    return d.isNegative() ? Duration.ZERO : d;
  }
}
