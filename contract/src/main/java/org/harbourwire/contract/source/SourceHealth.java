package org.harbourwire.contract.source;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// How a source does: value of `news.source-health.v1`, keyed by source.
///
/// @param sourceId id of the source
/// @param name what people call it
/// @param url where its configuration says that it is polled
/// @param status `ok`, `unchanged`, `failing`, `silent` (nothing new for much longer than usual),
///   `moved` (well, but polled elsewhere than its configuration says), `pages-lost` (its list is
///   well, but none of the pages that it listed last could be had) or `paused`
/// @param error the last failure, or why its pages are lost, in words a person understands; absent
///   when well
/// @param lastPollAt when the last poll ended
/// @param lastSuccessAt when a poll last was answered
/// @param nextPollAt when it is due again
/// @param entries how many entries the last answer with a body listed
/// @param fresh how many of them were new or changed; of status `unchanged` and `failing` they are
///   those of an earlier poll
/// @param failures how many polls failed since the last success
/// @param failure the class of the last failure; absent when well
/// @param failingSince when the first of these failures happened
/// @param lastNewAt when it last brought a new entry
/// @param perDay how many entries a day it usually brings; 0: not known yet
/// @param silentSince when it was told that it has fallen silent
/// @param move where it is polled instead, since when and why
/// @param tried what came of looking for another address, in words, step by step
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
    int failures,
    @Nullable FailureClass failure,
    @Nullable Instant failingSince,
    @Nullable Instant lastNewAt,
    double perDay,
    @Nullable Instant silentSince,
    @Nullable Move move,
    List<String> tried) {
  public SourceHealth {
    tried = tried == null ? List.of() : List.copyOf(tried);
  }

  /// The health of `source` after a poll that left it in `state`.
  ///
  /// @param at the poll's end
  /// @param fresh how many entries are new or changed
  /// @param perDay how many it usually brings; 0: not known
  public static SourceHealth of(
      Source source,
      SourceState state,
      String status,
      @Nullable String error,
      int fresh,
      double perDay,
      Instant at) {
    Chronicle chronicle = state.chronicle();
    Trouble trouble = chronicle.trouble();
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
        fresh,
        state.failures(),
        trouble == null ? null : trouble.failure(),
        trouble == null ? null : trouble.since(),
        chronicle.lastNewAt(),
        perDay,
        chronicle.silentSince(),
        chronicle.move(),
        trouble == null ? List.of() : trouble.tried());
  }
}
