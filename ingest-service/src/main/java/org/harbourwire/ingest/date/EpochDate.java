package org.harbourwire.ingest.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.PublishedPrecision;

/// Moments as programs count them from 1970: seconds with or without a fraction (1767605400,
/// 1767605400.25), milliseconds, microseconds, and .NET's `/Date(1767605400000+0800)/`, whose
/// offset only says how to show it.
final class EpochDate {
  private static final Pattern SECONDS = Pattern.compile("1[0-9]{9}(?:\\.[0-9]{1,9})?");
  private static final Pattern PARTS = Pattern.compile("(1[0-9]{9})([0-9]{3}|[0-9]{6})");
  private static final Pattern DOT_NET =
      Pattern.compile("/Date\\((-?[0-9]{1,13})([0-9]{3})(?:[+-][0-9]{4})?\\)/");

  private EpochDate() {}

  /// The moment, if `field`, which is not empty, is nothing but that.
  static Optional<ParsedDate> read(String field) {
    if (field.charAt(0) != '1' && field.charAt(0) != '/') {
      return Optional.empty();
    }
    if (SECONDS.matcher(field).matches()) {
      return Optional.of(at(field));
    }
    Matcher parts = PARTS.matcher(field);
    parts = parts.matches() ? parts : DOT_NET.matcher(field);
    return parts.matches()
        ? Optional.of(at(parts.group(1) + "." + parts.group(2)))
        : Optional.empty();
  }

  private static ParsedDate at(String seconds) {
    BigDecimal exact = new BigDecimal(seconds);
    return new ParsedDate(
        Instant.ofEpochSecond(0, exact.movePointRight(9).longValue()), PublishedPrecision.SECOND);
  }
}
