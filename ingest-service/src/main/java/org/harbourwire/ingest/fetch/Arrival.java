package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.harbourwire.ingest.websub.HubLinks;

/// What an answer says beside its content.
///
/// @param movedTo where it was had, if we were sent there for good (301, 308)
/// @param freshFor how long it stays as it is, by `Cache-Control` or `Expires`; zero: not said
/// @param links who announces its changes, by `Link`
public record Arrival(Optional<URI> movedTo, Duration freshFor, HubLinks links) {
  /// Nothing is said.
  static final Arrival PLAIN = new Arrival(Optional.empty(), Duration.ZERO, HubLinks.NONE);
}
