package org.harbourwire.ingest.websub;

import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundRequest;

/// Sends requests to hubs.
@FunctionalInterface
public interface HubClient {
  /// Sends `request` when its host may be asked.
  ///
  /// @throws InterruptedException when we are stopped before that
  OutboundOutcome send(OutboundRequest request) throws InterruptedException;
}
