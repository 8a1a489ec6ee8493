package org.harbourwire.portal.search;

import java.util.Locale;
import org.harbourwire.store.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/// In which order articles are listed.
public enum Sort {
  BEST(SearchRequest.Order.RELEVANCE),
  NEWEST(SearchRequest.Order.NEWEST),
  OLDEST(SearchRequest.Order.OLDEST);

  private final SearchRequest.Order order;

  Sort(SearchRequest.Order order) {
    this.order = order;
  }

  /// Its name in addresses and messages.
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  SearchRequest.Order order() {
    return order;
  }

  static @Nullable Sort of(String parameter) {
    for (Sort sort : values()) {
      if (sort.parameter().equals(parameter)) {
        return sort;
      }
    }
    return null;
  }
}
