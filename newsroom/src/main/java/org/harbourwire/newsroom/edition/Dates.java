package org.harbourwire.newsroom.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants as lists and pages write them.
public final class Dates {
  /// Where all sites are.
  public static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

  // RFC_1123_DATE_TIME of the JDK writes days below ten with one digit, which HTTP forbids.
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  /// `Mon, 23 Nov 2026 09:30:00 +0800`.
  public static String rfc822(Instant instant) {
    return RFC_822.format(instant.atZone(ZONE));
  }

  /// `2026-11-23T09:30:00+08:00`.
  public static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
  }

  /// `Mon, 23 Nov 2026 01:30:00 GMT`, as HTTP wants it.
  public static String http(Instant instant) {
    return HTTP.format(instant);
  }

  /// In Hong Kong time, by a pattern of `DateTimeFormatter`.
  public static String local(Instant instant, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(ZONE));
  }
}
