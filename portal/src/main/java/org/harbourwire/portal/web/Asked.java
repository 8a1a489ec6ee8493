package org.harbourwire.portal.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;

/// A search that can be made: what the address asks for.
///
/// @param address as it was read
/// @param typed its query, parsed
record Asked(SearchAddress address, Query typed) {
  /// What the request's address asks for; if its query cannot be read, the answer says so and
  /// nothing is asked.
  static Optional<Asked> read(Context ctx, Problems problems) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    return switch (QueryParser.parse(address.query())) {
      case ParseOutcome.Parsed(Query typed) -> Optional.of(new Asked(address, typed));
      case ParseOutcome.Faulty faulty -> {
        problems.answer(ctx, 400, faulty.message());
        yield Optional.empty();
      }
    };
  }

  /// The query with the days to which it is narrowed.
  Query query() {
    return address.asked(typed);
  }
}
