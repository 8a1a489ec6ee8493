package org.harbourwire.portal.web.search;

import java.time.Instant;
import java.time.LocalDate;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.SearchRequest;

/// A search that can be made: what the address asks for.
///
/// @param address as it was read
/// @param typed its query, parsed
/// @param at when it was asked
record Asked(SearchAddress address, Query typed, Instant at) {
  /// The day in Hong Kong.
  LocalDate today() {
    return LocalDate.ofInstant(at, Query.ZONE);
  }

  /// What is asked for beside the query.
  SearchRequest request() {
    return address.request(typed, today());
  }

  /// The query with the days to which it is narrowed.
  Query query() {
    return address.asked(typed);
  }
}
