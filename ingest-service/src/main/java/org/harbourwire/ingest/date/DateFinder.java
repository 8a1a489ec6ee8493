package org.harbourwire.ingest.date;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.PublishedPrecision;

/// Finds dates in what a page shows and in addresses, for pages that declare none.
public final class DateFinder {
  private static final int MAX_LINE = 2_000;

  /// Year, month and day in a path: /2026/01/05/, /2026-01-05, /202601/05/, 20260105, with a time
  /// after it as in 20260105_093000.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})([/_.-]?)(0?[1-9]|1[0-2])([/_.-]?)"
              + "(0[1-9]|[12][0-9]|3[01]|[1-9](?=[/_.-]))"
              + "(?![0-9])(?:_([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])(?![0-9]))?");

  private final Clock clock;

  /// @param clock tells which dates lie too far ahead
  public DateFinder(Clock clock) {
    this.clock = clock;
  }

  /// The first date in a line of visible text, with its time and zone where they stand beside it.
  /// Only the first 2,000 characters are looked at.
  public Optional<FoundDate> inLine(String line, ZoneId defaultZone) {
    String head = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    return Optional.ofNullable(
        new DateReader(head, defaultZone, false, DateRange.ofPages(clock)).first());
  }

  /// The first date in the path of an address.
  public Optional<ParsedDate> inAddress(String address, ZoneId defaultZone) {
    String head = address.length() > MAX_LINE ? address.substring(0, MAX_LINE) : address;
    Matcher matcher = ADDRESS.matcher(head);
    while (matcher.find()) {
      if (isPlain(matcher)) {
        continue;
      }
      FoundDate found =
          new DateReader(iso(matcher, head), defaultZone, true, DateRange.ofPages(clock)).first();
      if (found != null) {
        return Optional.of(found.date());
      }
    }
    return Optional.empty();
  }

  /// The time with which the name of the file at an address begins: 20260105_093000_001.html.
  public Optional<ParsedDate> inFileName(String address, ZoneId zone) {
    return inAddress(address.substring(Math.max(0, address.lastIndexOf('/'))), zone)
        .filter(date -> date.precision() != PublishedPrecision.DAY);
  }

  /// Without signs, all eight digits must be there: 2026115 is no date.
  private static boolean isPlain(Matcher m) {
    boolean unsigned = m.group(2).isEmpty() || m.group(4).isEmpty();
    return unsigned && (m.group(3).length() != 2 || m.group(5).length() != 2);
  }

  /// With the time where the file name begins with the stamp; behind a letter (t20260105_123456)
  /// what follows is a serial number.
  private static String iso(Matcher m, String address) {
    String day = m.group(1) + "-" + m.group(3) + "-" + m.group(5);
    boolean stamp = m.start() > 0 && address.charAt(m.start() - 1) == '/';
    return m.group(6) == null || !stamp
        ? day
        : day + "T" + m.group(6) + ":" + m.group(7) + ":" + m.group(8);
  }
}
