package org.harbourwire.newsroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    start(interval, count, Duration.ZERO);
  }

  /// @param past how long ago it began: what was due since then is made up for at once
  synchronized void start(Duration interval, int count, Duration past) {
    running.forEach(task -> task.cancel(false));
    running.clear();
    long due = Math.min(count, past.dividedBy(interval));
    for (long i = 1; i <= due; i++) {
      desk.publishNext(desk.now().minus(past).plus(interval.multipliedBy(i)));
    }
    AtomicInteger left = new AtomicInteger(count - (int) due);
    long first =
        interval.minus(past.minus(interval.multipliedBy(past.dividedBy(interval)))).toNanos();
    running.add(
        clockwork.scheduleAtFixedRate(
            () -> publish(left), first, interval.toNanos(), TimeUnit.NANOSECONDS));
    running.add(after(editAfter.minus(past), this::editWhatIsWritten));
    running.add(after(withdrawAfter.minus(past), this::withdrawWhatIsWritten));
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  private Future<?> after(Duration delay, Runnable task) {
    if (!delay.isPositive()) {
      task.run();
      return CompletableFuture.completedFuture(null);
    }
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
