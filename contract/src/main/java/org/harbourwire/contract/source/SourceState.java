package org.harbourwire.contract.source;

import java.time.Instant;
import java.util.Objects;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// Where the polling of a source stands: value of `news.source-state.v1` under the source's id.
///
/// @param sourceId id of the source
/// @param url the configured address, to notice that the configuration changed it
/// @param etag `ETag` of the last answer with a body, if it had one
/// @param lastModified `Last-Modified` of that answer, as sent
/// @param lastPollAt when the last poll ended
/// @param nextPollAt when it is due again
/// @param polls how many polls succeeded: 0 makes the next one a back-fill
/// @param failures how many failed since the last success
/// @param lastSuccessAt the end of the last poll that answered
/// @param listedAt when the last answer with a body came
/// @param entries how many entries it listed
/// @param fresh how many of them were new or changed
/// @param chronicle what is remembered of it beyond its last poll
public record SourceState(
    String sourceId,
    @Address String url,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant lastPollAt,
    Instant nextPollAt,
    long polls,
    int failures,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant listedAt,
    int entries,
    int fresh,
    Chronicle chronicle) {
  public SourceState {
    chronicle = chronicle == null ? Chronicle.NONE : chronicle;
  }

  /// A source that was never polled and is due at once.
  public static SourceState fresh(Source source) {
    return new SourceState(
        source.id(),
        source.url(),
        null,
        null,
        null,
        Instant.EPOCH,
        0,
        0,
        null,
        null,
        0,
        0,
        Chronicle.NONE);
  }

  /// After an answer with a body.
  ///
  /// @param listed how many entries it listed
  /// @param changed how many of them are new or changed
  /// @param at the poll's end
  /// @param next when the next one is due
  public SourceState answered(
      @Nullable String newEtag,
      @Nullable String newLastModified,
      int listed,
      int changed,
      Instant at,
      Instant next) {
    return new SourceState(
        sourceId,
        url,
        newEtag,
        newLastModified,
        at,
        next,
        polls + 1,
        0,
        at,
        at,
        listed,
        changed,
        chronicle);
  }

  /// After the answer that nothing has changed.
  public SourceState unchanged(Instant at, Instant next) {
    return new SourceState(
        sourceId,
        url,
        etag,
        lastModified,
        at,
        next,
        polls + 1,
        0,
        at,
        listedAt,
        entries,
        fresh,
        chronicle);
  }

  /// After a failure.
  public SourceState failed(Instant at, Instant next) {
    return new SourceState(
        sourceId,
        url,
        etag,
        lastModified,
        at,
        next,
        polls,
        failures + 1,
        lastSuccessAt,
        listedAt,
        entries,
        fresh,
        chronicle);
  }

  /// The same with this chronicle. The validators of another address are forgotten.
  public SourceState with(Chronicle now) {
    boolean stays = Objects.equals(now.move(), chronicle.move());
    return new SourceState(
        sourceId,
        url,
        stays ? etag : null,
        stays ? lastModified : null,
        lastPollAt,
        nextPollAt,
        polls,
        failures,
        lastSuccessAt,
        listedAt,
        entries,
        fresh,
        now);
  }

  /// Where it is polled.
  public String address() {
    Move move = chronicle.move();
    return move == null ? url : move.url();
  }
}
