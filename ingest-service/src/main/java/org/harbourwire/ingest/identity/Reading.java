package org.harbourwire.ingest.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one source made of a page by rules or words of its own, where that is not what anybody
/// reads there.
///
/// @param source its id
/// @param hash of title and text as they were read for it
/// @param pageHash of the [Look] of that moment; absent: it was the source itself that said so
record Reading(
    String page, String source, Instant at, Instant since, String hash, @Nullable String pageHash)
    implements Glance {
  Reading {
    requireNonNull(page, "page");
    requireNonNull(source, "source");
    requireNonNull(at, "at");
    requireNonNull(since, "since");
    requireNonNull(hash, "hash");
  }

  @Override
  public boolean found() {
    return true;
  }
}
