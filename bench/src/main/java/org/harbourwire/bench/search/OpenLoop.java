package org.harbourwire.bench.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Begins something at fixed times, whatever became of what began before, and measures from the
/// time at which it should have begun: who waits is not forgotten (coordinated omission).
///
/// @param perSecond how many begin in a second
/// @param length for how long
record OpenLoop(int perSecond, Duration length) {

  /// Latencies in milliseconds, the shortest first.
  List<Double> run(IntConsumer work) throws InterruptedException {
    int count = (int) (perSecond * length.toMillis() / 1000);
    long step = 1_000_000_000L / perSecond;
    List<Double> latencies = Collections.synchronizedList(new ArrayList<>(count));
    long begin = System.nanoTime();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        long due = begin + i * step;
        sleepUntil(due);
        Future<?> _ =
            executor.submit(
                () -> {
                  work.accept(number);
                  latencies.add((System.nanoTime() - due) / 1e6);
                });
      }
    }
    if (latencies.size() < count) {
      throw new IllegalStateException((count - latencies.size()) + " of " + count + " failed");
    }
    List<Double> sorted = new ArrayList<>(latencies);
    Collections.sort(sorted);
    return sorted;
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  /// The latency that `share` of them stay within.
  static double percentile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
