package org.harbourwire.index.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.trend.TrendIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has trends counted again and again, beside the indexing and never in its way. Several instances
/// count the same and write it under the same ids.
public final class TrendMeter implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TrendMeter.class);

  private final ArticleStore store;
  private final Clock clock;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param every how often
  public TrendMeter(ArticleStore store, Clock clock, Duration every) {
    this.store = store;
    this.clock = clock;
    this.every = every;
  }

  /// Makes [#run()] return; may be called from any thread.
  public void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    try (TrendIndex trends = store.trends()) {
      while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        measure(trends);
      }
    } catch (InterruptedException e) {
      LOG.debug("counting trends stops", e);
    }
  }

  private void measure(TrendIndex trends) {
    try {
      LOG.debug("{} trends", trends.measure(clock.instant(), () -> stopped.getCount() > 0));
    } catch (StoreUnavailable e) {
      LOG.debug("trends are not counted now", e);
    } catch (RuntimeException e) {
      // A fault of ours must not end it.
      LOG.warn("counting trends failed", e);
    }
  }
}
