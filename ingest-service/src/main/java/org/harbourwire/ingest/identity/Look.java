package org.harbourwire.ingest.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a page said when it was last asked, for whichever source that was.
///
/// @param gone whether it said that the article is gone
/// @param hash of what it said, as it is read without rules or words of a source; of a page that is
///   gone, what it said before; absent: nothing yet
record Look(String page, Instant at, Instant since, boolean gone, @Nullable String hash)
    implements Glance {
  Look {
    requireNonNull(page, "page");
    requireNonNull(at, "at");
    requireNonNull(since, "since");
  }

  @Override
  public boolean found() {
    return !gone;
  }
}
