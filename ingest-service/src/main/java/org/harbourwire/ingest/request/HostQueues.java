package org.harbourwire.ingest.request;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One queue for each host of a partition: one piece of work at a time for a host. Different hosts
/// go on side by side, each on a virtual thread.
final class HostQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HostQueues.class);
  private static final Duration END_WITHIN = Duration.ofSeconds(2);

  private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /// Lets `work` wait its turn at `host`; `urgent` work goes before all that is not.
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
    private final Deque<Runnable> urgentOnes = new ArrayDeque<>();
    private final Deque<Runnable> others = new ArrayDeque<>();
    private @Nullable Thread worker;

    HostQueue(String host) {
      this.host = host;
    }

    synchronized void submit(Runnable work, boolean urgent) {
      if (closed.get()) {
        return;
      }
      (urgent ? urgentOnes : others).addLast(work);
      if (worker == null) {
        worker = Thread.ofVirtual().name("host-" + host).start(this::run);
      }
    }

    /// The thread that has still to end, if any.
    synchronized @Nullable Thread stop() {
      urgentOnes.clear();
      others.clear();
      if (worker != null) {
        worker.interrupt();
      }
      return worker;
    }

    private void run() {
      Runnable work = next();
      while (work != null && !closed.get()) {
        runGuarded(work);
        work = next();
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

    private synchronized @Nullable Runnable next() {
      Runnable work = urgentOnes.isEmpty() ? others.pollFirst() : urgentOnes.pollFirst();
      if (work == null) {
        worker = null;
      }
      return work;
    }
  }
}
