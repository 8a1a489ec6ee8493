package org.harbourwire.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;

/// Writes times as readers in Hong Kong know them.
public final class Times {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  public Times(Messages messages) {
    this.day = formatter(messages.text("times.day"), messages.locale());
    this.minute = formatter(messages.text("times.minute"), messages.locale());
  }

  /// A time as a page shows it.
  ///
  /// @param machine for `<time datetime>`: a date, or an instant in UTC
  /// @param human in Hong Kong time
  public record Shown(String machine, String human) {}

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(HONG_KONG);
  }

  /// A day of the calendar.
  public String day(LocalDate date) {
    return day.format(date.atStartOfDay(HONG_KONG));
  }

  /// A moment, to the minute.
  public Shown at(Instant instant) {
    return new Shown(instant.toString(), minute.format(instant));
  }

  /// A moment that may not be known, to the minute.
  public @Nullable Shown atOrNone(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  /// A publication time of which nobody says how exact it is: Hong Kong's midnight to the second is
  /// taken for a day; null when it is not known.
  public @Nullable Shown published(@Nullable Instant instant) {
    boolean midnight =
        instant != null && instant.atZone(HONG_KONG).toLocalTime().equals(LocalTime.MIDNIGHT);
    return published(instant, midnight ? PublishedPrecision.DAY : PublishedPrecision.MINUTE);
  }

  /// A publication time, no more exact than it is known; null when it is not.
  public @Nullable Shown published(@Nullable Instant instant, PublishedPrecision precision) {
    if (instant == null || precision == PublishedPrecision.NONE) {
      return null;
    }
    return precision == PublishedPrecision.DAY
        ? new Shown(
            DateTimeFormatter.ISO_LOCAL_DATE.withZone(HONG_KONG).format(instant),
            day.format(instant))
        : at(instant);
  }
}
