package org.harbourwire.index.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.WriteOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures for operators, beside the indexing and never in its way: when articles could first be
/// found, and once a minute how many records wait. What cannot be written is not measured, and is
/// gone; what is old is forgotten.
public final class OpsMeter implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(OpsMeter.class);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofDays(30);

  /// As long as on their Kafka topic.
  private static final Duration REVISIONS_KEPT = Duration.ofDays(90);

  private static final int ROUNDS_A_MINUTE = 30;
  private static final int ROUNDS_AN_HOUR = 60 * ROUNDS_A_MINUTE;

  /// In a round; so a rebuild of the index, thousands a second, is not slowed by being measured.
  private static final int MOST_ARTICLES = 200;

  private final LagReader lag;
  private final ArticleStore store;
  private final Clock clock;
  private final BlockingQueue<OpsEntry> fresh = new ArrayBlockingQueue<>(MOST_ARTICLES);
  private final CountDownLatch stopped = new CountDownLatch(1);

  public OpsMeter(KafkaClients kafka, ArticleStore store, Clock clock) {
    this.lag = new LagReader(kafka);
    this.store = store;
    this.clock = clock;
  }

  /// Takes notice of what became of an article; never waits.
  public void heard(EnrichedArticle article, WriteOutcome outcome) {
    Instant now = clock.instant();
    boolean news =
        outcome instanceof WriteOutcome.Indexed
            && article.status() == ArticleStatus.LIVE
            && article.revision() == 1
            && article.enrichmentRevision() == 1
            && !article.backfill()
            // Older ones come from a rebuild; what was measured of them then is forgotten.
            && article.firstSeenAt().isAfter(now.minus(KEPT));
    if (news && !fresh.offer(new OpsEntry.Freshness(article, now))) {
      LOG.debug("more than {} articles at once: {} is not measured", MOST_ARTICLES, article.id());
    }
  }

  /// Makes [#run()] return; may be called from any thread.
  public void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    try (lag;
        DocumentWriter<OpsEntry> writer = store.opsWriter()) {
      for (long round = 0; !stopped.await(ROUND.toMillis(), TimeUnit.MILLISECONDS); round++) {
        measure(writer, round);
      }
    } catch (InterruptedException e) {
      LOG.debug("measuring stops", e);
    }
  }

  private void measure(DocumentWriter<OpsEntry> writer, long round) {
    try {
      List<OpsEntry> entries = new ArrayList<>();
      fresh.drainTo(entries);
      if (round % ROUNDS_A_MINUTE == 0) {
        entries.addAll(lag.read(clock.instant()));
      }
      writer.write(entries);
      if (round % ROUNDS_AN_HOUR == 0) {
        BooleanSupplier goOn = () -> stopped.getCount() > 0;
        long forgotten = store.opsRetention().forget(clock.instant().minus(KEPT), goOn);
        LOG.debug("{} old documents for operators forgotten", forgotten);
        store.revisionRetention().forget(clock.instant().minus(REVISIONS_KEPT), goOn);
      }
    } catch (StoreUnavailable | KafkaException e) {
      LOG.debug("nothing is measured now", e);
    } catch (RuntimeException e) {
      // A fault of ours must not end it.
      LOG.warn("measuring failed", e);
    }
  }
}
