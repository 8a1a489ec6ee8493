package org.harbourwire.alert.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attempts in flight: a virtual thread each, a few at a time for one host, so that a slow webhook
/// holds up its own host only.
final class Attempts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final int PER_HOST = 4;
  private static final long CLOSE_WITHIN_SECONDS = 5;

  private final WebhookSender sender;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
  private final BlockingQueue<Made> made = new LinkedBlockingQueue<>();

  /// An attempt and what came of it.
  record Made(Pending pending, WebhookAnswer answer) {}

  Attempts(WebhookSender sender) {
    this.sender = sender;
  }

  /// Begins an attempt.
  void begin(Pending pending) {
    threads.execute(() -> attempt(pending));
  }

  /// Settles an attempt without making it.
  void answer(Pending pending, WebhookAnswer answer) {
    made.add(new Made(pending, answer));
  }

  /// What has ended since this was last asked.
  List<Made> take() {
    List<Made> ended = new ArrayList<>();
    made.drainTo(ended);
    return ended;
  }

  /// Begins nothing more and waits a moment for what is in flight.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(Pending pending) {
    Semaphore host = hosts.computeIfAbsent(pending.host(), _ -> new Semaphore(PER_HOST));
    try {
      host.acquire();
      try {
        made.add(new Made(pending, sender.send(pending.alert(), pending.webhook())));
      } finally {
        host.release();
      }
    } catch (InterruptedException e) {
      // Closing: the ledger does not know of it, so the next run makes it.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("alert {}: the attempt failed unexpectedly", pending.alert().id(), e);
      made.add(
          new Made(pending, new WebhookAnswer.Failed("unexpected: " + e.getClass().getName())));
    }
  }
}
