package org.harbourwire.bench.extract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a candidate cost on one thread, page by page: of each page the median of all passes, so
/// that what else runs on the machine hardly counts.
final class Timing {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Candidate candidate;
  private final long[][] cpu;
  private final long[][] wall;
  private long allocated;
  private int failed;

  Timing(Candidate candidate, int pages, int passes) {
    this.candidate = candidate;
    this.cpu = new long[pages][passes];
    this.wall = new long[pages][passes];
  }

  Candidate candidate() {
    return candidate;
  }

  /// Reads a page, as often as there are passes.
  void take(Page page, int index, int pass) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long clock = System.nanoTime();
    long start = THREADS.getCurrentThreadCpuTime();
    boolean answered = candidate.succeeds(page);
    cpu[index][pass] = THREADS.getCurrentThreadCpuTime() - start;
    wall[index][pass] = System.nanoTime() - clock;
    allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
    failed += answered ? 0 : 1;
  }

  /// By CPU time.
  double pagesPerSecond() {
    return perSecond(cpu);
  }

  double pagesPerSecondOfWallTime() {
    return perSecond(wall);
  }

  /// Milliseconds of CPU time that a page took.
  double millis(int page) {
    return median(cpu[page]) / 1e6;
  }

  /// The time that 99 of 100 pages stay below, in milliseconds of CPU time.
  double p99() {
    double[] sorted = IntStream.range(0, cpu.length).mapToDouble(this::millis).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)];
  }

  double kilobytesPerPage() {
    return allocated / 1024.0 / cpu.length / cpu[0].length;
  }

  /// How many pages it threw on, in a pass.
  int failed() {
    return failed / cpu[0].length;
  }

  /// Indexes of the pages that took longest.
  int[] slowest(int count) {
    return IntStream.range(0, cpu.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> millis(i)).reversed())
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double perSecond(long[][] nanos) {
    return nanos.length / (Arrays.stream(nanos).mapToDouble(Timing::median).sum() / 1e9);
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
