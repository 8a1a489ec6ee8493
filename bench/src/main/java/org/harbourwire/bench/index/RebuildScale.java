package org.harbourwire.bench.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.harbourwire.index.IndexApp;
import org.harbourwire.index.Rebuild;
import org.harbourwire.index.RebuildProgress;

/// A rebuild of many articles while they are searched ten times a second: no search may fail or
/// find less than there is.
public final class RebuildScale {
  private RebuildScale() {}

  /// `[ARTICLES]` (100,000); exits with 1 when a search failed or found too little.
  public static void main(String[] args) throws InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    try (Bench bench = Bench.start();
        IndexApp app = new IndexApp(bench.kafka(), bench.store(), Clock.systemUTC())) {
      bench.publish(count, Instant.now());
      app.start();
      Watch.await(bench.store(), count);
      System.out.printf("%,d articles are indexed; the rebuild begins%n", count);
      long begun = System.nanoTime();
      try (Watch watch = Watch.over(bench.store(), count)) {
        Rebuild rebuild =
            new Rebuild(bench.kafka(), bench.store(), Clock.systemUTC(), RebuildScale::show);
        System.out.println(rebuild.run(new Rebuild.Wish(true, false)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
            "%,d articles in %d s (%,.0f a second); %,d searches meanwhile, %d amiss%n",
            count,
            took.toSeconds(),
            count * 1000.0 / took.toMillis(),
            watch.searches(),
            watch.faults().size());
        watch.faults().stream().limit(20).forEach(System.out::println);
        System.exit(watch.faults().isEmpty() ? 0 : 1);
      }
    }
  }

  private static void show(RebuildProgress progress) {
    if (progress.percent() % 10 == 0) {
      System.out.println(progress);
    }
  }
}
