package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// How a source does: value of `news.source-health.v1`, keyed by source.
///
/// @param sourceId id of the source
/// @param name what people call it
/// @param url where it is polled
/// @param status `ok`, `unchanged` or `failing`
/// @param error the last failure in words a person understands; absent when well
/// @param lastPollAt when the last poll ended
/// @param lastSuccessAt when a poll last was answered
/// @param nextPollAt when it is due again
/// @param entries how many entries the last answer with a body listed
/// @param fresh how many of them were new or changed; with status `ok` that was this very poll
/// @param failures how many polls failed since the last success
public record SourceHealth(
    String sourceId,
    String name,
    @Address String url,
    String status,
    @Nullable String error,
    Instant lastPollAt,
    @Nullable Instant lastSuccessAt,
    Instant nextPollAt,
    int entries,
    int fresh,
    int failures) {

  /// The health of `source` after a poll that left it in `state`.
  ///
  /// @param at the poll's end
  public static SourceHealth of(
      Source source, SourceState state, String status, @Nullable String error, Instant at) {
    return new SourceHealth(
        source.id(),
        source.name(),
        source.url(),
        status,
        error,
        at,
        state.lastSuccessAt(),
        state.nextPollAt(),
        state.entries(),
        state.fresh(),
        state.failures());
  }
}
