package org.harbourwire.bench.extract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one pass over all pages cost on one thread.
///
/// @param nanos CPU time of each page
/// @param allocated bytes on the heap in all
/// @param failed pages that threw
@SuppressWarnings("ArrayRecordComponent") // a pass of measurements, compared by no one
record Measurement(long[] nanos, long allocated, int failed) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Measurement of(Candidate candidate, List<Page> pages) {
    long[] nanos = new long[pages.size()];
    int failed = 0;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < nanos.length; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      failed += succeeds(candidate, pages.get(i)) ? 0 : 1;
      nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    return new Measurement(nanos, THREADS.getCurrentThreadAllocatedBytes() - before, failed);
  }

  /// A peer may throw anything on hostile pages; that counts, and the rest is measured.
  private static boolean succeeds(Candidate candidate, Page page) {
    try {
      return candidate.work().read(page) >= 0;
    } catch (Exception | StackOverflowError broken) {
      return false;
    }
  }

  double seconds() {
    return Arrays.stream(nanos).sum() / 1e9;
  }

  double pagesPerSecond() {
    return nanos.length / seconds();
  }

  /// The time that 99 of 100 pages stay below, in milliseconds.
  double p99() {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, sorted.length * 99L / 100)] / 1e6;
  }

  double kilobytesPerPage() {
    return allocated / 1024.0 / nanos.length;
  }

  /// Indexes of the pages that took longest.
  int[] slowest(int count) {
    return IntStream.range(0, nanos.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> nanos[i]).reversed())
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
