package org.harbourwire.ingest.article.time;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.ingest.article.head.LinkedArticle;
import org.harbourwire.ingest.article.head.MetaTags;
import org.harbourwire.ingest.article.review.Place;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds when an article was published: what the head says, then marked dates, then lines around
/// the body, then the address. Prose is never searched.
///
/// What readers see directly under the headline stands above the head, of which many templates make
/// the time of a migration or of a draft: where both name the same moment the head's is kept, as it
/// is more exact, and the day that is shown tells the offset in which it was written.
public final class TimeFinder {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "date_published",
    "pubdate",
    "published-date",
    "published_date",
    "publisheddate",
    "publication-date",
    "article:publish_date",
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

  private final DateReading reading;

  /// @param zone of dates that name none
  public TimeFinder(Clock clock, ZoneId zone) {
    this.reading = new DateReading(clock, zone);
  }

  /// All that a page says of its times.
  public PublicationTimes find(
      MetaTags meta, LinkedArticle linked, List<Element> spots, Surroundings lines, URI address) {
    WrittenDate modified = declared(linked.modified(), meta.first(MODIFIED));
    WrittenDate published = declared(linked.published(), meta.first(PUBLISHED));
    MarkedDates marked =
        published == null || modified == null
            ? MarkedDates.of(spots, reading, published != null)
            : MarkedDates.NONE;
    LineDates shown = new LineDates(lines, reading);
    published = published != null ? published : marked.published();
    modified = modified != null ? modified : marked.updated();
    WrittenDate first = shown.first();
    if (first != null) {
      return PublicationTimes.of(
          published == null ? first : published.seenOn(first.day()).orElse(first), modified);
    }
    WrittenDate labelled = isLastChange(published, modified) ? shown.labelled() : null;
    if (labelled != null && modified != null && labelled.at().isBefore(modified.at())) {
      return PublicationTimes.of(labelled, modified);
    }
    if (published != null) {
      WrittenDate near = shown.nextToHeadline();
      boolean update =
          near != null
              && published.seenOn(near.day()).isEmpty()
              && MarkedDates.marksUpdate(spots, near.day(), reading);
      published = agreed(published, modified, update ? null : near, address);
      return PublicationTimes.of(published, modified);
    }
    published = shown.anywhere();
    published = published != null ? published : reading.address(address.toString());
    return PublicationTimes.of(published != null ? published : modified, modified);
  }

  /// What the lines of a document without head say: a PDF.
  public PublicationTimes find(Surroundings lines, URI address) {
    WrittenDate published = new LineDates(lines, reading).anywhere();
    return PublicationTimes.of(
        published != null ? published : reading.address(address.toString()), null);
  }

  /// Some templates declare the time of the last change as that of the publication too.
  private static boolean isLastChange(
      @Nullable WrittenDate published, @Nullable WrittenDate modified) {
    return published != null && modified != null && published.at().equals(modified.at());
  }

  /// What is declared and what is shown, as one.
  private WrittenDate agreed(
      WrittenDate declared,
      @Nullable WrittenDate modified,
      @Nullable WrittenDate shown,
      URI address) {
    if (shown == null) {
      WrittenDate inAddress = reading.address(address.toString());
      return inAddress == null ? declared : declared.seenOn(inAddress.day()).orElse(declared);
    }
    return declared
        .seenOn(shown.day())
        .or(() -> shown.mayMean(declared.day()) ? Optional.of(declared) : Optional.empty())
        .or(() -> modified == null ? Optional.empty() : modified.seenOn(shown.day()))
        .orElse(shown);
  }

  private @Nullable WrittenDate declared(@Nullable String linked, @Nullable String meta) {
    WrittenDate date = reading.field(linked);
    if (date != null) {
      return date.in(Place.JSON_LD);
    }
    date = reading.field(meta);
    return date == null ? null : date.in(Place.META);
  }
}
