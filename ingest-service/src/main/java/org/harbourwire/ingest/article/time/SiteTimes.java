package org.harbourwire.ingest.article.time;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.date.FoundDate;
import org.jspecify.annotations.Nullable;

/// Corrects what was found of a page's times by what is known of its site.
public final class SiteTimes {
  private final DateReading reading;

  /// @param zone of dates that name none
  public SiteTimes(Clock clock, ZoneId zone) {
    this.reading = new DateReading(clock, zone);
  }

  /// What the site's rule for the date reads, if it is a date, instead of what was found.
  public PublicationTimes ruled(PublicationTimes found, @Nullable String written) {
    WrittenDate date = written == null ? null : reading.field(written);
    if (date == null && written != null) {
      FoundDate in = reading.find(written);
      date = in == null ? null : reading.of(written, in);
    }
    return date == null ? found : found.published(date.in(Place.SITE_RULE));
  }

  /// The time in the address, where it falls on the day that the page shows without time.
  public PublicationTimes completed(PublicationTimes found, URI address) {
    WrittenDate stamp = reading.fileName(address.toString());
    boolean dayOnly = found.precision() == PublishedPrecision.DAY || found.publishedAt() == null;
    return dayOnly && stamp != null && isThatDay(found, stamp)
        ? found.published(stamp.in(Place.ADDRESS))
        : found;
  }

  private static boolean isThatDay(PublicationTimes found, WrittenDate stamp) {
    return found.publishedAt() == null
        || found.publishedAt().atOffset(stamp.offset()).toLocalDate().equals(stamp.day());
  }
}
