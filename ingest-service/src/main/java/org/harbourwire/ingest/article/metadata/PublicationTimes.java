package org.harbourwire.ingest.article.metadata;

import java.time.Instant;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;

/// When an article was published and changed, as far as its document says.
///
/// @param publishedAt the time of publication
/// @param precision how exactly; `NONE` without time
/// @param offset in which that time was written, else the publisher's
/// @param updatedAt the time of the last change
public record PublicationTimes(
    @Nullable Instant publishedAt,
    PublishedPrecision precision,
    @Nullable ZoneOffset offset,
    @Nullable Instant updatedAt) {}
