package org.harbourwire.ingest.fetch;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Stage;

/// Does what a request asks for; returns when all that came of it is acknowledged by Kafka.
final class RequestHandler {
  private final Map<String, Source> sources;
  private final Poller poller;
  private final PageFetcher pages;
  private final Producer<String, byte[]> producer;
  private final Clock clock;

  RequestHandler(
      Map<String, Source> sources,
      Poller poller,
      PageFetcher pages,
      Producer<String, byte[]> producer,
      Clock clock) {
    this.sources = Map.copyOf(sources);
    this.poller = poller;
    this.pages = pages;
    this.producer = producer;
    this.clock = clock;
  }

  /// Does what `request` asks for.
  ///
  /// @throws InterruptedException when we are stopping; the request is to be done again
  void handle(FetchRequest request) throws InterruptedException {
    Outbox outbox = new Outbox(producer, clock);
    Source source = sources.get(request.sourceId());
    if (source == null) {
      String why = "its source is no longer configured";
      outbox.decided(request.url(), Stage.FETCH, "dropped", why, request.sourceId()).send();
      return;
    }
    switch (request.kind()) {
      case POLL -> poller.poll(request, source, outbox);
      case PAGE -> pages.fetch(request, source, outbox);
    }
  }

  /// Keeps a request that cannot be handled, with the reason, where `why` finds it too.
  void giveUp(FetchRequest request, ConsumerRecord<String, byte[]> record, String reason)
      throws InterruptedException {
    deadLetter(record, reason);
    new Outbox(producer, clock)
        .decided(request.url(), Stage.FETCH, "dead-letter", reason, request.sourceId())
        .send();
  }

  /// Keeps a record that cannot be read or handled, with the reason.
  void deadLetter(ConsumerRecord<String, byte[]> record, String reason)
      throws InterruptedException {
    DeadLetter letter = DeadLetter.of(Stage.FETCH, record, reason, clock.instant());
    String key = record.key() == null ? "" : record.key();
    new Outbox(producer, clock).deadLetter(key, letter).send();
  }
}
