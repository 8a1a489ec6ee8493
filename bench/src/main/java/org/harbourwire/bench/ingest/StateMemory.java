package org.harbourwire.bench.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.ingest.schedule.SourceStates;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What remembering entries and their pages costs: bytes of heap for each, and how long a restarted
/// instance takes to read its records, in processor time of one thread; no broker.
@Command(name = "state-memory", mixinStandardHelpOptions = true)
public final class StateMemory implements Runnable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant BEGUN = Instant.parse("2026-01-05T09:30:00.123456Z");
  private static final int LISTED = 5; // Of so many entries the list still holds one.

  @Option(names = "--sources", description = "How many (${DEFAULT-VALUE}).")
  int sources = 2_000;

  @Option(names = "--entries", description = "Of each that were seen (${DEFAULT-VALUE}).")
  int entries = 100;

  /// Prints what it finds.
  public static void main(String[] args) {
    System.exit(new CommandLine(new StateMemory()).execute(args));
  }

  @Override
  public void run() {
    System.out.printf(
        Locale.ROOT, "%d entries of %d sources, warm from the second round on%n", count(), sources);
    for (int round = 1; round <= 3; round++) {
      measure(round);
    }
  }

  private int count() {
    return sources * entries;
  }

  private void measure(int round) {
    SourceStates filled = new SourceStates();
    long before = used();
    Duration time = Duration.ZERO;
    for (int source = 0; source < sources; source++) {
      time = time.plus(fill(filled, source));
    }
    System.out.printf(
        Locale.ROOT,
        "round %d: %d bytes an entry with its page; %.1f us a record%n",
        round,
        (usedWith(filled) - before) / count(),
        time.toNanos() / 1000.0 / (2.0 * count()));
  }

  /// The records are made aside, so that only their reading is timed.
  private Duration fill(SourceStates filled, int source) {
    ConsumerRecord<?, ?>[] records = new ConsumerRecord<?, ?>[2 * entries];
    each(
        i -> {
          SeenEntry entry = entry(source, i);
          records[2 * i] = record(KafkaTopics.SEEN_ENTRIES, entry.recordKey(), entry);
          PageState page = page(entry, i);
          records[2 * i + 1] =
              record(KafkaTopics.PAGE_STATES, SourceStates.pageKey(entry.url()), page);
        });
    long begun = THREADS.getCurrentThreadCpuTime();
    for (ConsumerRecord<?, ?> record : records) {
      @SuppressWarnings("unchecked") // Made so above.
      var typed = (ConsumerRecord<String, byte[]>) record;
      filled.apply(typed);
    }
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
  }

  private void each(IntConsumer work) {
    for (int i = 0; i < entries; i++) {
      work.accept(i);
    }
  }

  /// Addresses are as long as those of press releases are.
  private SeenEntry entry(int source, int number) {
    String url =
        "https://www.press-%d.example/releases/2026/01/%d/quay-report-%d-of-the-harbour.htm"
            .formatted(source, number % 28 + 1, number);
    Instant at = BEGUN.plus(Duration.ofHours(number));
    Instant gone = number % LISTED == 0 ? null : at.plus(Duration.ofDays(2));
    return new SeenEntry(
        "press-" + source, ArticleId.hash(url), url, ArticleId.hash("v" + url), at, at, gone);
  }

  private static PageState page(SeenEntry entry, int number) {
    return PageState.unknown(entry.url())
        .extracted(
            PageState.reading(SeenBefore.reference(entry.sourceId()), entry.version()),
            entry.seenAt().plus(Duration.ofMinutes(3)),
            "\"5f3e-" + number + "-61b2\"",
            "Mon, 05 Jan 2026 09:30:00 GMT");
  }

  private static ConsumerRecord<String, byte[]> record(
      KafkaTopic<?> topic, String key, Object value) {
    // A key that is read from Kafka is a string of its own.
    String read = new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return new ConsumerRecord<>(topic.name(), 0, 0, read, Json.writeBytes(value));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// While nothing of what was filled is let go.
  private static long usedWith(SourceStates filled) {
    try {
      return used();
    } finally {
      Reference.reachabilityFence(filled);
    }
  }
}
