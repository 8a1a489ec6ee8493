package org.harbourwire.ingest.article.time;

import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.harbourwire.ingest.article.review.Place;
import org.harbourwire.ingest.date.DateFinder;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.FoundDate;
import org.jspecify.annotations.Nullable;

/// Reads dates out of fields, lines and addresses of one publisher.
final class DateReading {
  private static final PhraseList UPDATE = PhraseBook.phrases("update");

  private final DateParser parser;
  private final DateFinder finder;
  private final ZoneId zone;

  /// @param zone of dates that name none
  DateReading(Clock clock, ZoneId zone) {
    this.parser = new DateParser(clock);
    this.finder = new DateFinder(clock);
    this.zone = zone;
  }

  /// The date that a field holds.
  @Nullable WrittenDate field(@Nullable String written) {
    return written == null ? null : WrittenDate.parse(parser, written, zone).orElse(null);
  }

  /// Where the first date of a line stands.
  @Nullable FoundDate find(String line) {
    return finder.inLine(line, zone).orElse(null);
  }

  /// That date, with the offset that its writing names.
  WrittenDate of(String line, FoundDate found) {
    String written = line.substring(found.start(), found.end());
    return WrittenDate.parse(parser, written, zone)
        .orElseGet(() -> WrittenDate.of(found.date(), zone));
  }

  /// The date in the path of an address.
  @Nullable WrittenDate address(String address) {
    return finder
        .inAddress(address, zone)
        .map(d -> WrittenDate.of(d, zone).in(Place.ADDRESS))
        .orElse(null);
  }

  /// The time with which the name of the file at an address begins.
  @Nullable WrittenDate fileName(String address) {
    return finder.inFileName(address, zone).map(d -> WrittenDate.of(d, zone)).orElse(null);
  }

  /// Whether a line speaks of a change: "Last updated …", 更新於 ….
  static boolean opensLikeUpdate(String line) {
    return UPDATE.opens(PhraseBook.fold(line));
  }
}
