package org.harbourwire.ingest.date.zone;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A zone as it is written.
///
/// @param zone null when one is written that nobody knows
/// @param next index of the token after it
public record ZoneMatch(@Nullable ZoneId zone, int next) {
  static ZoneMatch of(String id, int next) {
    return new ZoneMatch(ZoneId.of(id), next);
  }

  static ZoneMatch unknown(int next) {
    return new ZoneMatch(null, next);
  }
}
