package org.harbourwire.ingest.article.metadata;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateFinder;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.FoundDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds when an article was published: what the head says, then marked dates, then lines around
/// the body, then the address. Prose is never searched.
public final class TimeFinder {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "displaydate",
    "originalpublicationdate",
    "date",
    "article:post_date",
    "firstpublishedtime",
    "weibo:article:create_at",
    "bt:pubdate"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "updated_time",
    "revised",
    "article:updated_time",
    "weibo:article:update_at"
  };
  private static final int MAX_SPOT = 160;

  private final DateParser parser;
  private final DateFinder finder;
  private final ZoneId zone;

  /// @param zone of dates that name none
  public TimeFinder(Clock clock, ZoneId zone) {
    this.parser = new DateParser(clock);
    this.finder = new DateFinder(clock);
    this.zone = zone;
  }

  /// All that a page says of its times.
  public PublicationTimes find(
      MetaTags meta, LinkedArticle linked, List<Element> spots, Surroundings lines, URI address) {
    WrittenDate modified = firstOf(linked.modified(), meta.first(MODIFIED));
    WrittenDate published = firstOf(linked.published(), meta.first(PUBLISHED));
    Shown shown = published == null || modified == null ? shown(spots) : Shown.NOTHING;
    published = published != null ? published : shown.published();
    published = published != null ? published : around(lines);
    published = published != null ? published : inAddress(address);
    modified = modified != null ? modified : shown.updated();
    published = published != null ? published : modified;
    return times(published, modified);
  }

  /// What the lines of a document without head say: a PDF.
  public PublicationTimes find(Surroundings lines, URI address) {
    WrittenDate published = around(lines);
    published = published != null ? published : inAddress(address);
    return times(published, null);
  }

  private static PublicationTimes times(
      @Nullable WrittenDate published, @Nullable WrittenDate modified) {
    Instant updated = modified == null ? null : modified.at();
    return published == null
        ? new PublicationTimes(null, PublishedPrecision.NONE, null, updated)
        : new PublicationTimes(published.at(), published.precision(), published.offset(), updated);
  }

  private @Nullable WrittenDate firstOf(@Nullable String... written) {
    for (String one : written) {
      WrittenDate date = one == null ? null : WrittenDate.parse(parser, one, zone).orElse(null);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private WrittenDate shown(String line, FoundDate found) {
    String written = line.substring(found.start(), found.end());
    return WrittenDate.parse(parser, written, zone)
        .orElseGet(() -> WrittenDate.of(found.date(), zone));
  }

  private @Nullable WrittenDate inAddress(URI address) {
    return finder
        .inAddress(address.toString(), zone)
        .map(d -> WrittenDate.of(d, zone))
        .orElse(null);
  }

  /// Dates in marked elements.
  private record Shown(@Nullable WrittenDate published, @Nullable WrittenDate updated) {
    static final Shown NOTHING = new Shown(null, null);
  }

  private Shown shown(List<Element> spots) {
    WrittenDate published = null;
    WrittenDate updated = null;
    WrittenDate plain = null;
    for (Element spot : spots) {
      String label = label(spot);
      String text = Plain.line(spot.text());
      if (text.length() > MAX_SPOT || Elsewhere.holds(spot)) {
        continue;
      }
      WrittenDate date = date(spot, text);
      if (date == null) {
        continue;
      }
      if (label.contains("modif") || label.contains("updat") || opensLikeUpdate(text)) {
        updated = updated == null ? date : updated;
      } else if (label.contains("publish") || label.contains("pubdate")) {
        published = published == null ? date : published;
      } else {
        plain = plain == null ? date : plain;
      }
    }
    return new Shown(published != null ? published : plain, updated);
  }

  private static boolean opensLikeUpdate(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("updated")
        || lower.startsWith("last updated")
        || lower.startsWith("last modified")
        || lower.startsWith("modified")
        || lower.startsWith("更新")
        || lower.startsWith("最後更新");
  }

  private @Nullable WrittenDate date(Element spot, String text) {
    for (String attribute : List.of("datetime", "content", "data-datetime", "data-time", "title")) {
      String written = spot.attr(attribute);
      if (!written.isEmpty()) {
        WrittenDate date = WrittenDate.parse(parser, written, zone).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    Element time = spot.normalName().equals("time") ? null : spot.selectFirst("time[datetime]");
    if (time != null) {
      return WrittenDate.parse(parser, time.attr("datetime"), zone).orElse(null);
    }
    return finder.inLine(text, zone).map(f -> shown(text, f)).orElse(null);
  }

  private static String label(Element spot) {
    return spot.attributesSize() == 0
        ? ""
        : (spot.attr("class") + ' ' + spot.attr("id") + ' ' + spot.attr("itemprop"))
            .toLowerCase(Locale.ROOT);
  }

  /// Lines above the body, then its dateline, then its last line.
  private @Nullable WrittenDate around(Surroundings lines) {
    WrittenDate update = null;
    for (String line : lines.allAbove()) {
      FoundDate found = line.length() > 200 ? null : finder.inLine(line, zone).orElse(null);
      if (found != null && isDateLine(line, found)) {
        if (!opensLikeUpdate(line)) {
          return shown(line, found);
        }
        update = update == null ? shown(line, found) : update;
      }
    }
    if (update != null) {
      return update;
    }
    for (String paragraph : lines.opening()) {
      FoundDate found =
          finder
              .inLine(paragraph.substring(0, Math.min(120, paragraph.length())), zone)
              .orElse(null);
      if (found != null && (isDateline(paragraph, found) || isDateLine(paragraph, found))) {
        return shown(paragraph, found);
      }
    }
    for (String line : lines.closing().reversed()) {
      FoundDate found = line.length() > 120 ? null : finder.inLine(line, zone).orElse(null);
      if (found != null && isClosingDate(line, found)) {
        return shown(line, found);
      }
    }
    return null;
  }

  /// A short line that is mostly date: "Published 3 March 2025 | Hong Kong".
  private static boolean isDateLine(String line, FoundDate found) {
    return Plain.words(line.substring(0, found.start()) + ' ' + line.substring(found.end())).size()
            <= 14
        && !line.endsWith(".")
        && !line.endsWith("。");
  }

  private static boolean isClosingDate(String line, FoundDate found) {
    return Plain.words(line.substring(0, found.start()) + ' ' + line.substring(found.end())).size()
        <= 14;
  }

  /// "(Hong Kong, 1 September 2025) — …", "HONG KONG, 1 September 2025 – …".
  private static boolean isDateline(String paragraph, FoundDate found) {
    if (found.start() > 60) {
      return false;
    }
    int i = found.end();
    while (i < paragraph.length() && (paragraph.charAt(i) == ' ' || paragraph.charAt(i) == ',')) {
      i++;
    }
    if (i >= paragraph.length()) {
      return false;
    }
    char after = paragraph.charAt(i);
    return ")）]】—–-/:：".indexOf(after) >= 0;
  }
}
