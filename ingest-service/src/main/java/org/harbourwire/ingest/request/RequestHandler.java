package org.harbourwire.ingest.request;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.outbox.Forgetting;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.page.PageFetcher;
import org.harbourwire.ingest.poll.Poller;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.Scheduler;
import org.jspecify.annotations.Nullable;

/// Does what a request asks for; returns when all that came of it is acknowledged by Kafka.
public final class RequestHandler {
  /// An instance follows the registry by a second or so: a request that is younger than this may be
  /// for a source of which we are still to hear.
  private static final Duration HEARD_WITHIN = Duration.ofSeconds(5);

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final SourceTable sources;
  private final Scheduler scheduler;
  private final Poller poller;
  private final PageFetcher pages;
  private final HubHandler hubs;
  private final Forgetting forgetting;
  private final Producer<String, byte[]> producer;
  private final Clock clock;

  RequestHandler(
      SourceTable sources,
      Scheduler scheduler,
      Poller poller,
      PageFetcher pages,
      HubHandler hubs,
      Forgetting forgetting,
      Producer<String, byte[]> producer,
      Clock clock) {
    this.sources = sources;
    this.scheduler = scheduler;
    this.poller = poller;
    this.pages = pages;
    this.hubs = hubs;
    this.forgetting = forgetting;
    this.producer = producer;
    this.clock = clock;
  }

  /// Lets `requests` wait their turn on `news.fetches.v1`.
  void enqueue(List<FetchRequest> requests) throws InterruptedException {
    Outbox outbox = new Outbox(producer, clock);
    requests.forEach(outbox::request);
    outbox.send();
  }

  /// Does what `request` asks for.
  ///
  /// @throws InterruptedException when we are stopping; the request is to be done again
  public void handle(FetchRequest request) throws InterruptedException {
    Outbox outbox = new Outbox(producer, clock);
    Source source = awaited(request);
    if (source == null) {
      leave(request, "its source is no longer registered there", outbox);
    } else if (!source.polled()) {
      leave(request, "its source is paused", outbox);
    } else {
      switch (request.kind()) {
        case POLL -> poller.poll(request, source, outbox);
        case PAGE -> pages.fetch(request, source, outbox);
        case HUB -> hubs.subscribe(request, outbox);
      }
    }
  }

  /// A poll that is not made needs no more; page and hub are asked for by the next poll of their
  /// source.
  private void leave(FetchRequest request, String why, Outbox outbox) throws InterruptedException {
    switch (request.kind()) {
      case POLL -> {
        outbox.decided(request.url(), Stage.POLL, "dropped", why, request.sourceId()).send();
        scheduler.ended(request);
      }
      case PAGE -> pages.putOff(request, why, outbox);
      case HUB ->
          outbox.decided(request.target(), Stage.POLL, "dropped", why, request.sourceId()).send();
    }
  }

  /// The source that the request is for; null when it is not registered, or polled elsewhere.
  private @Nullable Source awaited(FetchRequest request) throws InterruptedException {
    Source source = source(request);
    long looks = HEARD_WITHIN.dividedBy(LOOK_EVERY);
    while (source == null && looks-- > 0 && isYoung(request)) {
      Thread.sleep(LOOK_EVERY);
      source = source(request);
    }
    return source;
  }

  private @Nullable Source source(FetchRequest request) {
    return sources
        .find(request.sourceId())
        .filter(s -> request.kind() != FetchRequest.Kind.POLL || s.url().equals(request.url()))
        .orElse(null);
  }

  private boolean isYoung(FetchRequest request) {
    return request.requestedAt().plus(HEARD_WITHIN).isAfter(clock.instant());
  }

  /// Sources that were removed long ago, of hosts of which `owned` says so.
  public List<SourceState> removed(Predicate<String> owned) {
    return forgetting.removed(sources, owned, clock.instant());
  }

  /// Lets go of what is kept of them.
  public void forget(List<SourceState> removed) throws InterruptedException {
    for (SourceState state : removed) {
      Outbox outbox = new Outbox(producer, clock);
      forgetting.source(state, outbox);
      outbox.send();
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
