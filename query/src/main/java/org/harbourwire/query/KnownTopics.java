package org.harbourwire.query;

import java.util.Optional;

/// Knows which topics there are, so that a query for one that is not there is told to be faulty
/// instead of finding nothing.
@FunctionalInterface
public interface KnownTopics {
  /// Whatever is written may be a topic.
  KnownTopics ANY = _ -> Optional.empty();

  /// The id of the topic that is written most like `idOrName`; absent where one is called so.
  Optional<String> nearestTo(String idOrName);
}
