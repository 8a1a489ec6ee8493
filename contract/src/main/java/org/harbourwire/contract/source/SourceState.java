package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// Where the polling of a source stands: value of `news.source-state.v1` under the source's id.
///
/// @param sourceId id of the source
/// @param url the address polled, to notice that the configuration changed it
/// @param etag `ETag` of the last answer with a body, if it had one
/// @param lastModified `Last-Modified` of that answer, as sent
/// @param lastPollAt when the last poll ended
/// @param nextPollAt when it is due again
/// @param polls how many polls succeeded: 0 makes the next one a back-fill
/// @param failures how many failed since the last success
public record SourceState(
    String sourceId,
    @Address String url,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant lastPollAt,
    Instant nextPollAt,
    long polls,
    int failures) {

  /// A source that was never polled and is due at once.
  public static SourceState fresh(Source source) {
    return new SourceState(source.id(), source.url(), null, null, null, Instant.EPOCH, 0, 0);
  }
}
