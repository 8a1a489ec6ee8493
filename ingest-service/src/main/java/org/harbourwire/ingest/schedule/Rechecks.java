package org.harbourwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;

/// When a page that was asked is looked at again although its list says nothing new of it: lists
/// that hold no more than a title and a link do not tell of edits.
///
/// Most edits come soon, so looks come at doubling distances: an hour after the article was seen,
/// then each after as long again as it has been known, for three days.
///
/// A page that was refused, or gone, is looked at once a week for as long as it is listed: walls
/// fall, and a host that said so for all of its pages may have been wrong.
public final class Rechecks {
  /// The first, and so the shortest, distance.
  static final Duration FIRST = Duration.ofHours(1);

  private static final Duration UNTIL = Duration.ofDays(3);
  private static final Duration REFUSED_FOR = Duration.ofDays(7);

  private Rechecks() {}

  /// Whether the page of `entry`, which its list still holds, is to be looked at now.
  public static boolean isDue(SeenEntry entry, PageState page, Instant now) {
    Instant published = entry.publishedAt();
    Instant since = published == null ? entry.seenAt() : published;
    Duration waited = Duration.between(entry.seenAt(), page.triedAt());
    Duration wait = waited.compareTo(FIRST) > 0 ? waited : FIRST;
    boolean edited = page.had() && since.plus(UNTIL).isAfter(now);
    boolean refused = page.misses() > 0 && !page.again();
    return entry.unlistedSince() == null
        && ((edited && page.triedAt().plus(wait).isBefore(now))
            || (refused && page.triedAt().plus(REFUSED_FOR).isBefore(now)));
  }
}
