package org.harbourwire.ingest.request;

import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubSubscriptions;
import org.harbourwire.ingest.websub.WebSub;
import org.harbourwire.ingest.websub.WebSubConfig;

/// What hubs tell us, as requests: a feed that a hub says to have changed is polled.
record HubWiring(
    SourceTable sources, SourceStates states, HubSubscriptions subscriptions, Clock clock) {
  /// The hubs' counterpart.
  ///
  /// @param config where they reach us, if they do
  /// @param client that asks them, at each one's pace
  WebSub webSub(WebSubConfig config, PacedClient client, Producer<String, byte[]> producer) {
    return new WebSub(
        config,
        client::send,
        subscriptions,
        id -> sources.find(id).filter(Source::polled).isPresent(),
        subscription -> keep(subscription, new Outbox(producer, clock)),
        id -> sources.find(id).ifPresent(source -> poll(source, new Outbox(producer, clock))),
        clock);
  }

  private void keep(HubSubscription subscription, Outbox outbox) {
    send(outbox.subscription(subscription));
    subscriptions.apply(subscription);
  }

  /// One that fails has its own time: what was announced is there then as well.
  private void poll(Source source, Outbox outbox) {
    SourceState state = states.of(source);
    if (state.failures() == 0) {
      send(outbox.request(FetchRequest.poll(source, clock.instant(), state.polls() == 0)));
    }
  }

  private static void send(Outbox outbox) {
    try {
      outbox.send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
