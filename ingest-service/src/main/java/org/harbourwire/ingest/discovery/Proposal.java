package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.time.Instant;
import org.harbourwire.contract.source.SourceType;
import org.jspecify.annotations.Nullable;

/// What could be polled; it was fetched and read.
///
/// @param url where it is polled
/// @param type how it lists its entries
/// @param title what it calls itself
/// @param language as declared
/// @param entries how many it lists
/// @param newest when the newest of them was published or changed, as far as it says
public record Proposal(
    URI url,
    SourceType type,
    @Nullable String title,
    @Nullable String language,
    int entries,
    @Nullable Instant newest) {}
