package org.harbourwire.ingest.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an address said when it was last asked.
///
/// @param address its key
/// @param source id of the source for which it was asked: each may be read by rules of its own
/// @param at when
/// @param hash of title and text; absent when it said that they are gone
record Look(String address, String source, Instant at, @Nullable String hash) {
  Look {
    requireNonNull(address, "address");
    requireNonNull(source, "source");
    requireNonNull(at, "at");
  }

  boolean isGone() {
    return hash == null;
  }
}
