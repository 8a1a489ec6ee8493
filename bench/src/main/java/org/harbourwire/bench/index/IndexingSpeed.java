package org.harbourwire.bench.index;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.index.IndexApp;
import org.harbourwire.store.document.IndexDefinition;

/// Documents a second from Kafka into the index, beside a raw bulk of the same articles into the
/// same mapping, in turns in one run. Both sides make documents of articles; ours also reads them
/// from Kafka, writes a decision of each and commits. What counts is Elasticsearch's own counter,
/// from a tenth of the articles on, so that neither side's start is measured.
public final class IndexingSpeed {
  private static final String RAW = "raw";
  private static final long LOOK_MILLIS = 20;
  private static final double AIM = 0.8;

  private IndexingSpeed() {}

  /// `[ARTICLES [ROUNDS]]` (30,000, 5); exits with 1 when the median ratio is below 0.8.
  public static void main(String[] args) throws InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 30_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Instant now = Instant.now();
    List<Double> ratios = new ArrayList<>();
    try (Bench bench = Bench.start();
        RawClient client = new RawClient(bench.storeConfig())) {
      bench.publish(count, now);
      List<EnrichedArticle> articles =
          IntStream.range(0, count).mapToObj(i -> InventedNews.article(i, 1, now)).toList();
      // The first round warms both sides and does not count.
      for (int round = 0; round <= rounds; round++) {
        double raw = raw(client, articles);
        double ours = ours(bench, client, count);
        System.out.printf(
            "%s %,.0f documents a second from Kafka, %,.0f raw: %.2f%n",
            round == 0 ? "warm-up:" : "round " + round + ":", ours, raw, ours / raw);
        if (round > 0) {
          ratios.add(ours / raw);
        }
      }
    }
    ratios.sort(Comparator.naturalOrder());
    double median = ratios.get(ratios.size() / 2);
    System.out.printf("median ratio %.2f (aim: at least %.1f)%n", median, AIM);
    System.exit(median >= AIM ? 0 : 1);
  }

  private static double raw(RawClient client, List<EnrichedArticle> articles)
      throws InterruptedException {
    client.make(RAW);
    Thread writer = Thread.ofPlatform().start(() -> client.bulk(RAW, articles));
    double rate = rate(client, RAW, articles.size());
    writer.join();
    client.remove(RAW);
    return rate;
  }

  /// Each round is a rebuild from the beginning: a new index, a new group of consumers.
  private static double ours(Bench bench, RawClient client, int count) throws InterruptedException {
    client.remove(IndexDefinition.ALIAS);
    bench.store().ensureIndex();
    bench.forgetOffsets();
    try (IndexApp app = new IndexApp(bench.kafka(), bench.store(), Clock.systemUTC())) {
      app.start();
      return rate(client, IndexDefinition.ALIAS, count);
    }
  }

  private static double rate(RawClient client, String index, int count)
      throws InterruptedException {
    long begin = count / 10;
    long seen = await(client, index, begin);
    long begun = System.nanoTime();
    await(client, index, count);
    return (count - seen) / ((System.nanoTime() - begun) / 1e9);
  }

  private static long await(RawClient client, String index, long documents)
      throws InterruptedException {
    long taken = client.taken(index);
    while (taken < documents) {
      Thread.sleep(LOOK_MILLIS);
      taken = client.taken(index);
    }
    return taken;
  }
}
