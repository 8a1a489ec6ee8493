package org.harbourwire.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends alerts to webhooks: at least once, under one `webhook-id`. Every attempt is in the ledger,
/// `news.deliveries.v1`, before the alert's offset is committed.
public final class Notifier implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final KafkaClients kafka;
  private final WebhookSender sender;
  private final RetrySchedule schedule;
  private final Clock clock;
  private volatile Health health = Health.failing("not started");
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /// @param client the way out; closed by its owner
  public Notifier(
      KafkaClients kafka,
      OutboundClient client,
      WebhookSecrets secrets,
      RetrySchedule schedule,
      Clock clock) {
    this.kafka = kafka;
    this.sender = new WebhookSender(client, secrets, clock);
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notifier";
  }

  @Override
  public synchronized void start() {
    health = Health.ok("starting");
    thread = Thread.ofPlatform().name("notifier").start(this::run);
  }

  @Override
  public Health check() {
    return health;
  }

  @Override
  public synchronized void close() {
    stopping = true;
    Thread t = thread;
    if (t == null) {
      return;
    }
    try {
      if (!t.join(CLOSE_WITHIN)) {
        t.interrupt();
      }
    } catch (InterruptedException e) {
      t.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /// Sessions until told to stop. A failed one is followed by another, which reads from what was
  /// committed and from the ledger.
  private void run() {
    while (!stopping) {
      try (DeliverySession session = new DeliverySession(kafka, sender, schedule, clock)) {
        while (!stopping) {
          session.turn();
          health = Health.ok(session.waiting() + " alerts wait for a webhook");
        }
      } catch (InterruptException e) {
        return;
      } catch (KafkaException e) {
        LOG.warn("delivery broke off and begins again", e);
        health = Health.failing("Kafka does not answer: " + e.getMessage());
        rest();
      } catch (RuntimeException e) {
        // A fault of ours must not end all deliveries; the ledger knows which were made.
        LOG.error("delivery failed and begins again", e);
        health = Health.failing("delivery failed: " + e);
        rest();
      }
    }
    health = Health.failing("stopped");
  }

  private void rest() {
    try {
      Thread.sleep(REST_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
