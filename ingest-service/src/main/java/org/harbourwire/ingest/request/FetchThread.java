package org.harbourwire.ingest.request;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.harbourwire.kit.kafka.TopicTail;
import org.harbourwire.kit.lifecycle.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The thread that takes requests. A loop that fails (Kafka was away, the machine slept beyond its
/// session) is followed by a new one; what was in work is done again, and what was read of the
/// state is not read again.
final class FetchThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FetchThread.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Supplier<TopicTail> state;
  private final Function<TopicTail, FetchLoop> loops;
  private final Thread thread = Thread.ofPlatform().name("fetching").unstarted(this::run);
  private volatile boolean stopping;
  private volatile @Nullable FetchLoop loop;

  /// @param state begins to follow what is registered and known
  /// @param loops makes a loop over it
  FetchThread(Supplier<TopicTail> state, Function<TopicTail, FetchLoop> loops) {
    this.state = state;
    this.loops = loops;
  }

  void start() {
    thread.start();
  }

  /// What it owns, and whether it has read all that is known of it.
  Health check() {
    FetchLoop l = loop;
    if (l == null) {
      return Health.failing("not started yet");
    }
    return thread.isAlive()
        ? Health.ok("owns " + l.partitions() + " partitions" + unread(l))
        : Health.failing("stopped after an error; see the log");
  }

  @Override
  public void close() {
    stopping = true;
    FetchLoop l = loop;
    if (l != null) {
      l.stop();
    }
    try {
      thread.join(STOP_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (TopicTail known = state.get()) {
      while (!stopping) {
        try {
          FetchLoop l = loops.apply(known);
          loop = l;
          l.run();
        } catch (RuntimeException e) {
          LOG.error("fetching failed and begins anew", e);
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String unread(FetchLoop loop) {
    long left = loop.unread();
    return left == 0 ? "" : " and still reads what is known of their sources, " + left + " records";
  }
}
