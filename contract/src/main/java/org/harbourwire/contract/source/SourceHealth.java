package org.harbourwire.contract.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a source does: value of `news.source-health.v1`.
///
/// @param sourceId the source
/// @param name what people call it
/// @param url where it is polled
/// @param status `ok`, `unchanged` or `failing`
/// @param error the last failure in words a person understands; absent when well
/// @param lastPollAt the last poll's end
/// @param lastSuccessAt the last poll that answered
/// @param nextPollAt when it is due again
/// @param entries how many entries the last answer with a body listed
/// @param fresh how many of them were new or changed
/// @param failures how many polls failed since the last success
public record SourceHealth(
    String sourceId,
    String name,
    String url,
    String status,
    @Nullable String error,
    Instant lastPollAt,
    @Nullable Instant lastSuccessAt,
    Instant nextPollAt,
    int entries,
    int fresh,
    int failures) {}
