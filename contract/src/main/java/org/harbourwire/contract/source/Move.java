package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;

/// That a source is polled elsewhere than its configuration says, because it moved.
///
/// @param url where it is polled
/// @param type how it lists its entries there
/// @param why in words a person understands
/// @param at since when
/// @param checkedAt when the configured address was last tried
public record Move(
    @Address String url, SourceType type, String why, Instant at, Instant checkedAt) {
  /// The configured address was tried, in vain.
  public Move checked(Instant now) {
    return new Move(url, type, why, at, now);
  }
}
