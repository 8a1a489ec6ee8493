package org.harbourwire.bench.feed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Entries a second of our feed reader beside Rome and feedparser, in one run over the same bytes.
/// Rounds alternate, so that a busy machine slows all of them; time is that of the processor, and
/// the median of the rounds counts.
public final class FeedSpeed {
  private static final int OF_EACH_SHAPE = 20;
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 25;
  private static final int PYTHON_ROUNDS = 3;

  private FeedSpeed() {}

  /// Prints one line for each.
  public static void main(String[] args) {
    List<byte[]> feeds = new SampleFeeds().make(OF_EACH_SHAPE);
    int entries = round(FeedReader.HARBOURWIRE, feeds);
    Map<FeedReader, Double> medians = medians(feeds);
    double rome = medians.getOrDefault(FeedReader.ROME, Double.NaN);
    medians.forEach((reader, seconds) -> print(reader.name(), entries, seconds, rome));
    PythonFeedparser.seconds(feeds, PYTHON_ROUNDS)
        .ifPresentOrElse(
            seconds -> print("feedparser", entries, seconds, rome),
            () -> System.out.println("feedparser is not installed"));
  }

  private static Map<FeedReader, Double> medians(List<byte[]> feeds) {
    Map<FeedReader, List<Double>> times = new EnumMap<>(FeedReader.class);
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      for (FeedReader reader : FeedReader.values()) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int read = round(reader, feeds);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (i >= WARM_UP && read > 0) {
          times.computeIfAbsent(reader, r -> new ArrayList<>()).add((end - start) / 1e9);
        }
      }
    }
    Map<FeedReader, Double> medians = new EnumMap<>(FeedReader.class);
    times.forEach(
        (reader, all) -> medians.put(reader, all.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static int round(FeedReader reader, List<byte[]> feeds) {
    return feeds.stream().mapToInt(reader::entries).sum();
  }

  private static void print(String name, int entries, double seconds, double rome) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %9.0f entries/s   %.2f of Rome's time%n",
        name.toLowerCase(Locale.ROOT),
        entries / seconds,
        seconds / rome);
  }
}
