package org.harbourwire.ingest.health;

import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;

/// What a poll comes to.
///
/// @param state where the source stands now
/// @param health how it does
/// @param events what its operator is to know
public record Turn(SourceState state, SourceHealth health, List<SourceEvent> events) {
  public Turn {
    events = List.copyOf(events);
  }

  /// The same with one more event, which came first.
  Turn with(SourceEvent first) {
    return new Turn(state, health, Stream.concat(Stream.of(first), events.stream()).toList());
  }
}
