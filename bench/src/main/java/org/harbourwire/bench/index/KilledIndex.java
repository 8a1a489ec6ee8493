package org.harbourwire.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.Producer;

/// Elasticsearch and the indexer are killed (`kill -9`) again and again while articles are
/// published, edited and withdrawn. Then each document is held against the latest value of its
/// article on Kafka, field by field.
public final class KilledIndex {
  private static final int ARTICLES = 5_000;
  private static final int CHANGES_A_SECOND = 200;
  private static final Duration SETTLE = Duration.ofMinutes(3);

  private final Bench bench;
  private final Random random;
  private final int[] revisions = new int[ARTICLES];
  private final Instant now = Instant.now();

  private KilledIndex(Bench bench, long seed) {
    this.bench = bench;
    this.random = new Random(seed);
  }

  /// `[KILLS [SEED]]` (20): exits with 1 when a document differs.
  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    Path log = Files.createTempFile("killed-index", ".log");
    System.out.println(kills + " kills, seed " + seed + ", the indexer's log is " + log);
    List<String> differences;
    try (Bench bench = Bench.start()) {
      differences = new KilledIndex(bench, seed).run(kills, log);
    }
    differences.stream().limit(20).forEach(System.out::println);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private List<String> run(int kills, Path log) throws InterruptedException {
    IndexProcess indexer = IndexProcess.start(bench, log);
    Thread changes = Thread.ofPlatform().name("changes").start(this::change);
    try {
      for (int kill = 1; kill <= kills; kill++) {
        Thread.sleep(4_000 + random.nextLong(8_000));
        boolean both = kill % 5 == 0;
        boolean server = both || random.nextBoolean();
        if (server) {
          awaitElasticsearch();
          bench.killElasticsearch();
        }
        if (both || !server) {
          indexer.kill();
          indexer = IndexProcess.start(bench, log);
        }
        System.out.printf(
            "kill %d: %s%n", kill, both ? "both" : server ? "Elasticsearch" : "the indexer");
      }
      changes.interrupt();
      changes.join();
      return settled();
    } finally {
      changes.interrupt();
      indexer.kill();
    }
  }

  /// What is down already cannot be killed.
  private void awaitElasticsearch() throws InterruptedException {
    while (!bench.store().check().ok()) {
      Thread.sleep(200);
    }
  }

  private List<String> settled() throws InterruptedException {
    Documents documents = new Documents(bench);
    List<String> differences = documents.differences();
    Instant end = Instant.now().plus(SETTLE);
    while (!differences.isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofSeconds(2));
      differences = documents.differences();
    }
    System.out.printf(
        "%,d changes of %,d articles; %,d documents compared, %d differ%n",
        Arrays.stream(revisions).sum(), ARTICLES, documents.count(), differences.size());
    return differences;
  }

  /// Publishes, edits and withdraws: a withdrawn article stays so.
  private void change() {
    boolean[] withdrawn = new boolean[ARTICLES];
    Random dice = new Random(random.nextLong());
    try (Producer<String, byte[]> producer = bench.kafka().producer("changes")) {
      while (!Thread.currentThread().isInterrupted()) {
        for (int i = 0; i < CHANGES_A_SECOND / 10; i++) {
          int number = dice.nextInt(ARTICLES);
          if (!withdrawn[number]) {
            int revision = ++revisions[number];
            withdrawn[number] = revision > 1 && dice.nextInt(20) == 0;
            Bench.send(
                producer,
                withdrawn[number]
                    ? InventedNews.withdrawal(number, revision, now)
                    : InventedNews.article(number, revision, now));
          }
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
