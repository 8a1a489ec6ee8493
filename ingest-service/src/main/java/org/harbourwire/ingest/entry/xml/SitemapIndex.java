package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Element;

/// Puts the children of a sitemap index in the order in which they are worth reading: news sitemaps
/// first, then those changed last, as `lastmod` or the month in their address says.
final class SitemapIndex {
  private static final Pattern MONTH =
      Pattern.compile("(20\\d\\d)[-_/]?(0[1-9]|1[0-2])?(?!\\d{3})");
  private static final Pattern NEWS = Pattern.compile("news(?!letter|room)");

  /// Pictures, videos, lists of articles, pages that stay.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:^|[/_.-])(?:images?|videos?|tags?|authors?|categor(?:y|ies)|pages?)[_.-]");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:\\.xml)?(?:\\.gz)?$");

  private static final Comparator<Child> BEST_FIRST =
      Comparator.comparingInt(Child::worth)
          .thenComparing(Child::changed)
          .thenComparingLong(Child::number)
          .reversed();

  private final DateParser dates;
  private final ZoneId zone;

  SitemapIndex(DateParser dates, ZoneId zone) {
    this.dates = dates;
    this.zone = zone;
  }

  /// @param worth 1 of news, -1 of what has no articles, 0 of any other
  /// @param number the last in its address: of numbered children the last holds what is new
  private record Child(URI address, int worth, Instant changed, long number) {}

  List<URI> newestFirst(List<Element> sitemaps, URI index) {
    return sitemaps.stream()
        .flatMap(sitemap -> child(sitemap, index).stream())
        .sorted(BEST_FIRST)
        .map(Child::address)
        .distinct()
        .toList();
  }

  private Optional<Child> child(Element sitemap, URI index) {
    return Links.web(index, SitemapTree.text(sitemap, "loc"))
        .map(URI::create)
        .map(at -> new Child(at, worth(path(at)), changed(sitemap, at), number(path(at))));
  }

  private static String path(URI address) {
    return String.valueOf(address.getRawPath()).toLowerCase(Locale.ROOT);
  }

  private static int worth(String path) {
    if (NEWS.matcher(path).find()) {
      return 1;
    }
    return OTHERS.matcher(path).find() ? -1 : 0;
  }

  private static long number(String path) {
    Matcher number = NUMBER.matcher(path);
    return number.find() ? Long.parseLong(number.group(1)) : 0;
  }

  private Instant changed(Element sitemap, URI address) {
    return Stream.ofNullable(SitemapTree.text(sitemap, "lastmod"))
        .flatMap(text -> dates.parse(text, zone).stream())
        .map(ParsedDate::at)
        .findFirst()
        .orElseGet(() -> month(address));
  }

  private static Instant month(URI address) {
    Matcher month = MONTH.matcher(String.valueOf(address.getRawPath()));
    if (!month.find()) {
      return Instant.EPOCH;
    }
    String named = month.group(2) == null ? "01" : month.group(2);
    return YearMonth.parse(month.group(1) + "-" + named)
        .atDay(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }
}
