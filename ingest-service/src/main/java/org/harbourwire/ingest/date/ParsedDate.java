package org.harbourwire.ingest.date;

import java.time.Instant;
import org.harbourwire.contract.article.PublishedPrecision;

/// A point in time with how exactly it was given.
///
/// @param at for a day alone: its first moment in the zone that applied
/// @param precision second, minute or day; never none
public record ParsedDate(Instant at, PublishedPrecision precision) {
  public ParsedDate {
    if (precision == PublishedPrecision.NONE) {
      throw new IllegalArgumentException("a parsed date has a precision");
    }
  }
}
