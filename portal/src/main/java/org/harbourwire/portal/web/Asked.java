package org.harbourwire.portal.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.search.SearchRequest;

/// A search that can be made: what the address asks for.
///
/// @param address as it was read
/// @param typed its query, parsed
/// @param today the day in Hong Kong
record Asked(SearchAddress address, Query typed, LocalDate today) {
  /// What the request's address asks for; if its query cannot be read, the answer says so and
  /// nothing is asked.
  static Optional<Asked> read(Context ctx, Problems problems, Clock clock) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    return switch (QueryParser.parse(address.query())) {
      case ParseOutcome.Parsed(Query typed) -> Optional.of(of(address, typed, clock));
      case ParseOutcome.Faulty faulty -> {
        problems.answer(ctx, 400, faulty.message());
        yield Optional.empty();
      }
    };
  }

  /// `typed`, asked at `address` now.
  static Asked of(SearchAddress address, Query typed, Clock clock) {
    return new Asked(address, typed, LocalDate.now(clock.withZone(Query.ZONE)));
  }

  /// What is asked for beside the query.
  SearchRequest request() {
    return address.request(today);
  }

  /// The query with the days to which it is narrowed.
  Query query() {
    return address.asked(typed);
  }
}
