package org.harbourwire.bench.index;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;

/// Searches ten times a second and notes what fails or finds too little.
final class Watch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ArticleStore store;
  private final long expected;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Thread thread = Thread.ofPlatform().name("watch").unstarted(this::run);
  private volatile boolean stopping;
  private final AtomicLong searches = new AtomicLong();

  private Watch(ArticleStore store, long expected) {
    this.store = store;
    this.expected = expected;
  }

  static Watch over(ArticleStore store, long expected) {
    Watch watch = new Watch(store, expected);
    watch.thread.start();
    return watch;
  }

  /// Waits until so many articles are found.
  static void await(ArticleStore store, long count) throws InterruptedException {
    while (found(store) < count) {
      Thread.sleep(PAUSE);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  long searches() {
    return searches.get();
  }

  private static long found(ArticleStore store) {
    var request = SearchRequest.first(1, Order.NEWEST);
    return store.search().search(new Query.Words(InventedNews.EVERYWHERE), request).total();
  }

  private void run() {
    try {
      while (!stopping) {
        look();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      long found = found(store);
      if (found < expected) {
        faults.add("found " + found + " instead of " + expected);
      }
    } catch (StoreUnavailable e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    searches.incrementAndGet();
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
