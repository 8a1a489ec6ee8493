package org.harbourwire.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;

/// Searches all the time and notes each search that fails or finds less than there is.
final class SteadySearch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;

  private final ArticleStore store;
  private final long atLeast;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread = Thread.ofPlatform().name("steady-search").unstarted(this::run);
  private volatile boolean stopping;
  private final AtomicLong searches = new AtomicLong();

  private SteadySearch(ArticleStore store, long atLeast) {
    this.store = store;
    this.atLeast = atLeast;
  }

  /// Begins to search.
  ///
  /// @param atLeast what each search has to find
  static SteadySearch of(ArticleStore store, long atLeast) {
    SteadySearch search = new SteadySearch(store, atLeast);
    search.thread.start();
    return search;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  long searches() {
    return searches.get();
  }

  private void run() {
    SearchRequest request = SearchRequest.first(1, Order.NEWEST);
    try {
      while (!stopping) {
        long found = store.search().search(new Query.Words("tide"), request).total();
        if (found < atLeast) {
          faults.add("found " + found + " instead of " + atLeast);
        }
        searches.incrementAndGet();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (StoreUnavailable e) {
      faults.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
