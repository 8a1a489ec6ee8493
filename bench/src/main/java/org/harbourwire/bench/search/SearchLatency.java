package org.harbourwire.bench.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.bench.index.Bench;
import org.harbourwire.bench.index.InventedNews;
import org.harbourwire.index.IndexApp;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;

/// Thirty searches a second while a hundred articles a second are indexed, ours and the same
/// queries sent raw to Elasticsearch in turns.
public final class SearchLatency {
  private static final int SEARCHES_A_SECOND = 30;
  private static final int ARTICLES_A_SECOND = 100;
  private static final int RUNS = 5;
  private static final double MEDIAN_AIM = 1.3;
  private static final double TAIL_AIM = 2;
  private static final SearchRequest PAGE = SearchRequest.first(20, Order.RELEVANCE);

  private final Bench bench;
  private final int articles;
  private final Instant now = Instant.now();

  private SearchLatency(Bench bench, int articles) {
    this.bench = bench;
    this.articles = articles;
  }

  /// `[ARTICLES [SECONDS]]` (100,000 articles, runs of 60 s); exits with 1 when the median of the
  /// ratios of five runs is above 1.3 at p50 or 2 at p99.
  public static void main(String[] args) throws InterruptedException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    boolean good;
    try (Bench bench = Bench.start()) {
      good = new SearchLatency(bench, articles).run(Duration.ofSeconds(seconds));
    }
    System.exit(good ? 0 : 1);
  }

  private boolean run(Duration length) throws InterruptedException {
    bench.publish(articles, now);
    List<Query> queries = QueryMix.queries(1);
    try (IndexApp app = new IndexApp(bench.kafka(), bench.store(), Clock.systemUTC());
        RawSearch raw = new RawSearch(bench.storeConfig(), bench.store(), queries, PAGE)) {
      app.start();
      awaitAll();
      Thread news = Thread.ofPlatform().name("news").start(this::publish);
      try {
        return compare(new OpenLoop(SEARCHES_A_SECOND, length), queries, raw);
      } finally {
        news.interrupt();
        news.join();
      }
    }
  }

  private boolean compare(OpenLoop loop, List<Query> queries, RawSearch raw)
      throws InterruptedException {
    List<Double> medians = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    // The first run warms both sides and does not count.
    for (int run = 0; run <= RUNS; run++) {
      List<Double> theirs = loop.run(raw::search);
      List<Double> ours =
          loop.run(i -> bench.store().search().search(queries.get(i % queries.size()), PAGE));
      double median = ratio(ours, theirs, 0.5);
      double tail = ratio(ours, theirs, 0.99);
      System.out.printf(
          "%s p50 %.1f ms, raw %.1f (%.2f times); p99 %.1f ms, raw %.1f (%.2f times)%n",
          run == 0 ? "warm-up:" : "run " + run + ":",
          OpenLoop.percentile(ours, 0.5),
          OpenLoop.percentile(theirs, 0.5),
          median,
          OpenLoop.percentile(ours, 0.99),
          OpenLoop.percentile(theirs, 0.99),
          tail);
      if (run > 0) {
        medians.add(median);
        tails.add(tail);
      }
    }
    double median = middle(medians);
    double tail = middle(tails);
    System.out.printf(
        "median of %d runs: p50 %.2f times (aim %.1f), p99 %.2f times (aim %.1f)%n",
        RUNS, median, MEDIAN_AIM, tail, TAIL_AIM);
    return median <= MEDIAN_AIM && tail <= TAIL_AIM;
  }

  private static double ratio(List<Double> ours, List<Double> theirs, double share) {
    return OpenLoop.percentile(ours, share) / OpenLoop.percentile(theirs, share);
  }

  private static double middle(List<Double> values) {
    return values.stream()
        .sorted(Comparator.naturalOrder())
        .skip(values.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private void awaitAll() throws InterruptedException {
    Query everywhere = new Query.Words(InventedNews.EVERYWHERE);
    while (bench.store().search().search(everywhere, PAGE).total() < articles) {
      Thread.sleep(500);
    }
    System.out.printf("%,d articles are indexed%n", articles);
  }

  /// New articles and edits, in turns.
  private void publish() {
    try (Producer<String, byte[]> producer = bench.kafka().producer("news")) {
      long begin = System.nanoTime();
      for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
        long due = begin + i * 1_000_000_000L / ARTICLES_A_SECOND;
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        boolean edit = i % 2 == 0;
        Bench.send(
            producer,
            InventedNews.article(edit ? i % articles : articles + i, edit ? 2 + i : 1, now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
