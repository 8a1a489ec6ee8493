package org.harbourwire.bench.tagging;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs steps in turns, so that a busy machine slows all of them; the time is that of the
/// processor, and the median of the rounds counts.
final class Rounds {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int warmUp;
  private final int rounds;

  /// What is measured: one pass over all articles, which says how much it found.
  @FunctionalInterface
  interface Pass {
    long run();
  }

  Rounds(int warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /// The median nanoseconds of each step, in order.
  Map<String, Double> medians(Map<String, Pass> steps) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    long found = 0;
    for (int round = -warmUp; round < rounds; round++) {
      for (Map.Entry<String, Pass> step : steps.entrySet()) {
        long start = THREADS.getCurrentThreadCpuTime();
        found += step.getValue().run();
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (round >= 0) {
          times.computeIfAbsent(step.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found, so nothing was measured");
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(rounds / 2) * 1.0));
    return medians;
  }
}
