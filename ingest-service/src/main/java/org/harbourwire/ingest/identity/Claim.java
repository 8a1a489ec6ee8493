package org.harbourwire.ingest.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.harbourwire.contract.source.SourceRef;

/// That a source lists an article.
///
/// @param source as it was configured then
/// @param ownSite whether it is of the site on which the article stands
/// @param at when the article was last had for it
record Claim(SourceRef source, boolean ownSite, Instant at) {
  Claim {
    requireNonNull(source, "source");
    requireNonNull(at, "at");
  }
}
