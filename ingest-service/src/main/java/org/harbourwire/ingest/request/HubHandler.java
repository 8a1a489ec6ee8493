package org.harbourwire.ingest.request;

import java.util.Optional;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.websub.HubOffer;
import org.harbourwire.ingest.websub.WebSub;

/// Asks the hub of a feed to tell us of its changes: as the owner of the hub's host, which feeds of
/// many hosts share.
final class HubHandler {
  private final WebSub hubs;

  HubHandler(WebSub hubs) {
    this.hubs = hubs;
  }

  /// Asks the hub that `request` names, unless it was asked meanwhile: until a subscription is
  /// kept, every poll of its feed asks for one.
  ///
  /// @throws InterruptedException when we are stopped
  void subscribe(FetchRequest request, Outbox outbox) throws InterruptedException {
    HubOffer offer = new HubOffer(request.target(), request.url());
    Optional<HubSubscription> due = hubs.begin(request.sourceId(), offer);
    if (due.isEmpty()) {
      return;
    }
    // Kept first: the hub may want to know at once whether it was us, from any instance.
    HubSubscription asked = due.get();
    outbox.subscription(asked).send();
    hubs.apply(asked);
    HubSubscription now = hubs.ask(asked);
    String outcome = "hub-" + now.status().wireName();
    outbox.decided(request.target(), Stage.POLL, outcome, now.reason(), request.sourceId());
    if (now.status() != Status.ASKED) {
      outbox.subscription(now);
    }
    outbox.send();
    hubs.apply(now);
  }
}
