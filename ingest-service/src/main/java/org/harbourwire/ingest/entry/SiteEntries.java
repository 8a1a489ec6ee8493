package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateFinder;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.site.SiteRule;
import org.harbourwire.ingest.site.Sites;

/// Corrects entries by what is known of the site to which they lead: flags are no part of a title,
/// and an address may hold the time that a date lacks.
final class SiteEntries {
  private final DateFinder dates;
  private final ZoneId zone;

  /// @param clock tells which dates lie too far ahead
  /// @param zone of dates that name none
  SiteEntries(Clock clock, ZoneId zone) {
    this.dates = new DateFinder(clock);
    this.zone = zone;
  }

  FeedOutcome corrected(FeedOutcome outcome) {
    return outcome instanceof FeedOutcome.Parsed(ParsedFeed feed)
        ? new FeedOutcome.Parsed(feed.with(feed.entries().stream().map(this::corrected).toList()))
        : outcome;
  }

  private Entry corrected(Entry entry) {
    String url = entry.url();
    if (url == null) {
      return entry;
    }
    SiteRule site = Sites.shipped().rule(URI.create(url));
    if (site.equals(SiteRule.NONE)) {
      return entry;
    }
    String title = entry.title() == null ? null : site.withoutFlags(entry.title());
    Optional<ParsedDate> stamp =
        site.timeInAddress() ? stamp(entry, url).or(() -> day(entry)) : Optional.empty();
    return entry.corrected(
        title,
        stamp.map(ParsedDate::at).orElse(entry.publishedAt()),
        stamp.map(ParsedDate::precision).orElse(entry.precision()));
  }

  /// The time in the address, where it is of the day that the entry names without time.
  private Optional<ParsedDate> stamp(Entry entry, String url) {
    Instant named = entry.publishedAt();
    return dates
        .inFileName(url, zone)
        .filter(stamp -> named == null || isThatDay(named, stamp.at()));
  }

  /// A day without time is written as midnight, of Greenwich or of the publisher.
  private boolean isThatDay(Instant named, Instant stamp) {
    return isMidnightOf(named, stamp, ZoneOffset.UTC) || isMidnightOf(named, stamp, zone);
  }

  private boolean isMidnightOf(Instant named, Instant stamp, ZoneId written) {
    return midnight(named, written)
        .filter(day -> day.equals(stamp.atZone(zone).toLocalDate()))
        .isPresent();
  }

  /// Of a site whose addresses hold the times, a date at midnight is that day, no more.
  private Optional<ParsedDate> day(Entry entry) {
    return Optional.ofNullable(entry.publishedAt())
        .flatMap(named -> midnight(named, ZoneOffset.UTC).or(() -> midnight(named, zone)))
        .map(day -> new ParsedDate(day.atStartOfDay(zone).toInstant(), PublishedPrecision.DAY));
  }

  private static Optional<LocalDate> midnight(Instant named, ZoneId written) {
    var at = named.atZone(written);
    return at.toLocalTime().toSecondOfDay() == 0 ? Optional.of(at.toLocalDate()) : Optional.empty();
  }
}
