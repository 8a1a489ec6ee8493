package org.harbourwire.ingest.page;

import java.time.Instant;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.PageState;

/// Decides what follows when a page led to no article: asking once more at the next poll, giving up
/// until its source says something new, or taking its article back. Pure.
final class PageRetries {
  /// A page that fails is asked at so many polls in a row.
  private static final int MOST_POLLS = 5;

  /// A page that was never had may be listed before it is there.
  private static final int POLLS_UNTIL_IT_NEVER_WAS = 3;

  /// One wrong answer of a host takes nothing back.
  private static final int POLLS_UNTIL_WITHDRAWN = 2;

  private PageRetries() {}

  /// Why a page led to no article.
  enum Miss {
    /// There is no such page, says its host.
    GONE,
    /// It may be there at the next poll.
    PASSING,
    /// Only another version of its entry is a reason to ask again.
    LASTING
  }

  /// The state of a page after a miss at `now`.
  static PageState missed(PageState before, Miss miss, FetchRequest request, Instant now) {
    if (!request.requestedAt().isAfter(before.triedAt())) {
      // Asked for by the same round of polls, or done again after a stop: it counts once. Where
      // clocks differ it may have been asked for since: then it is asked once more.
      return miss == Miss.PASSING ? before.putOff(request.backfill(), before.triedAt()) : before;
    }
    int misses = before.again() ? before.misses() + 1 : 1;
    int goneBefore = before.again() ? before.gone() : 0;
    int gone = miss == Miss.GONE ? goneBefore + 1 : 0;
    boolean again = misses < MOST_POLLS && worthAsking(miss, gone, before.had());
    // What comes back after it was gone is to be had whole, even if it is as it was.
    String etag = gone > 0 ? null : before.etag();
    String lastModified = gone > 0 ? null : before.lastModified();
    return new PageState(
        before.url(),
        before.had(),
        misses,
        gone,
        request.backfill(),
        again,
        now,
        etag,
        lastModified,
        before.readings(),
        before.lost());
  }

  private static boolean worthAsking(Miss miss, int gone, boolean had) {
    return switch (miss) {
      case GONE -> gone < (had ? POLLS_UNTIL_WITHDRAWN : POLLS_UNTIL_IT_NEVER_WAS);
      case PASSING -> true;
      case LASTING -> false;
    };
  }

  /// Whether the article of that page, which was once had, is withdrawn.
  static boolean withdrawn(PageState page) {
    return page.had() && page.gone() >= POLLS_UNTIL_WITHDRAWN;
  }

  /// What a person is told of a page that led to no article for the reason `why`.
  static String inWords(String why, PageState page) {
    if (page.again()) {
      return why + "; asked again at the next poll";
    }
    return page.misses() > 1
        ? why + "; given up after " + page.misses() + " polls until its source changes the entry"
        : why;
  }
}
