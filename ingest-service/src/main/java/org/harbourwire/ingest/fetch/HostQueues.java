package org.harbourwire.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One queue for each host of a partition: at most one request at a time to a host, and a delay
/// between two. Different hosts go on side by side, each on a virtual thread.
final class HostQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HostQueues.class);
  private static final Duration END_WITHIN = Duration.ofSeconds(2);

  private final Function<String, Duration> delayOf;
  private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @param delayOf the delay between the end of a request to that host and the next
  HostQueues(Function<String, Duration> delayOf) {
    this.delayOf = delayOf;
  }

  /// Lets `work` wait its turn at `host`; `urgent` work goes before what waits already.
  void submit(String host, Runnable work, boolean urgent) {
    queues.computeIfAbsent(host, HostQueue::new).submit(work, urgent);
  }

  /// Drops what waits, interrupts what is in work and waits until it has ended, so that whoever
  /// asks these hosts next is alone. Work that does not heed the interrupt is not waited for longer
  /// than 2 s.
  @Override
  public void close() {
    closed.set(true);
    List<Thread> workers =
        queues.values().stream().map(HostQueue::stop).filter(Objects::nonNull).toList();
    long end = System.nanoTime() + END_WITHIN.toNanos();
    try {
      for (Thread worker : workers) {
        worker.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class HostQueue {
    private final String host;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Thread worker;
    private long nextAtNanos = System.nanoTime();

    HostQueue(String host) {
      this.host = host;
    }

    synchronized void submit(Runnable work, boolean urgent) {
      if (closed.get()) {
        return;
      }
      if (urgent) {
        waiting.addFirst(work);
      } else {
        waiting.addLast(work);
      }
      if (worker == null) {
        worker = Thread.ofVirtual().name("host-" + host).start(this::run);
      }
    }

    /// The thread that has still to end, if any.
    synchronized @Nullable Thread stop() {
      waiting.clear();
      if (worker != null) {
        worker.interrupt();
      }
      return worker;
    }

    private void run() {
      try {
        Runnable work = next();
        while (work != null) {
          awaitTurn();
          runGuarded(work);
          nextAtNanos = System.nanoTime() + delayOf.apply(host).toNanos();
          work = next();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /// Whatever one piece of work stumbles over, the host's next one goes on.
    private void runGuarded(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.error("work for {} failed", host, e);
      }
    }

    private void awaitTurn() throws InterruptedException {
      if (closed.get()) {
        throw new InterruptedException("closed");
      }
      long wait = nextAtNanos - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    }

    private synchronized @Nullable Runnable next() {
      Runnable work = waiting.pollFirst();
      if (work == null) {
        worker = null;
      }
      return work;
    }
  }
}
