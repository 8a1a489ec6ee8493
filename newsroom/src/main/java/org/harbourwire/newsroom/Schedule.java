package org.harbourwire.newsroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.harbourwire.newsroom.article.SampleArticle;
import org.harbourwire.newsroom.desk.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes, edits and withdraws while one watches.
final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final Desk desk;
  private final Duration editAfter;
  private final Duration withdrawAfter;
  private final List<Future<?>> running = new ArrayList<>();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("newsroom-schedule").factory());

  Schedule(Desk desk, Duration editAfter, Duration withdrawAfter) {
    this.desk = desk;
    this.editAfter = editAfter;
    this.withdrawAfter = withdrawAfter;
  }

  synchronized void start(Duration interval, int count) {
    running.forEach(task -> task.cancel(false));
    running.clear();
    AtomicInteger left = new AtomicInteger(count);
    long nanos = interval.toNanos();
    running.add(
        clockwork.scheduleAtFixedRate(() -> publish(left), nanos, nanos, TimeUnit.NANOSECONDS));
    running.add(after(editAfter, this::editWhatIsWritten));
    running.add(after(withdrawAfter, this::withdrawWhatIsWritten));
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  private Future<?> after(Duration delay, Runnable task) {
    return clockwork.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void publish(AtomicInteger left) {
    if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      desk.publishNext().ifPresent(article -> LOG.info("published {}", article.id()));
    }
  }

  private void editWhatIsWritten() {
    for (SampleArticle article : desk.written()) {
      if (!article.revised().isEmpty() && live(article)) {
        desk.edit(article.id(), article.revised());
        LOG.info("edited {}", article.id());
      }
    }
  }

  private void withdrawWhatIsWritten() {
    for (SampleArticle article : desk.written()) {
      if (article.leaves() && live(article)) {
        desk.withdraw(article.id());
        LOG.info("withdrew {}", article.id());
      }
    }
  }

  private boolean live(SampleArticle article) {
    return desk.find(article.id()).map(published -> !published.withdrawn()).orElse(false);
  }
}
