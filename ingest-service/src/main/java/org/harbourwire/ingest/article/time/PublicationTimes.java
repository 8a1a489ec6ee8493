package org.harbourwire.ingest.article.time;

import java.time.Instant;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.review.Place;
import org.jspecify.annotations.Nullable;

/// When an article was published and changed, as far as its document says.
///
/// @param publishedAt the time of publication
/// @param precision how exactly; `NONE` without time
/// @param offset in which that time was written, else the publisher's
/// @param updatedAt the time of the last change
/// @param publishedIn where the one was found
/// @param updatedIn where the other was found
public record PublicationTimes(
    @Nullable Instant publishedAt,
    PublishedPrecision precision,
    @Nullable ZoneOffset offset,
    @Nullable Instant updatedAt,
    @Nullable Place publishedIn,
    @Nullable Place updatedIn) {

  /// What dates say.
  static PublicationTimes of(@Nullable WrittenDate published, @Nullable WrittenDate updated) {
    Instant changed = updated == null ? null : updated.at();
    Place changedIn = updated == null ? null : updated.place();
    return published == null
        ? new PublicationTimes(null, PublishedPrecision.NONE, null, changed, null, changedIn)
        : new PublicationTimes(
            published.at(),
            published.precision(),
            published.offset(),
            changed,
            published.place(),
            changedIn);
  }

  /// The same, published then.
  PublicationTimes published(WrittenDate date) {
    return new PublicationTimes(
        date.at(), date.precision(), date.offset(), updatedAt, date.place(), updatedIn);
  }
}
