package org.harbourwire.portal.web.search;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.view.search.FaultWords;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.ReaderLanguage;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;

/// Reads what requests search for.
public final class Questions {
  private final Problems problems;
  private final ReaderLanguage languages;
  private final Clock clock;

  /// @param problems answers where a query cannot be read
  /// @param languages in which it answers
  /// @param clock for the day of the search
  public Questions(Problems problems, ReaderLanguage languages, Clock clock) {
    this.problems = problems;
    this.languages = languages;
    this.clock = clock;
  }

  /// What the request's address asks for; if its query cannot be read, the answer says so and
  /// nothing is asked.
  Optional<Asked> read(Context ctx) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap());
    return switch (QueryParser.parse(address.query())) {
      case ParseOutcome.Parsed(Query typed) -> Optional.of(of(address, typed));
      case ParseOutcome.Faulty faulty -> {
        problems.answer(ctx, 400, FaultWords.of(faulty, languages.wording(ctx)));
        yield Optional.empty();
      }
    };
  }

  /// `typed`, asked at `address` now.
  Asked of(SearchAddress address, Query typed) {
    return new Asked(address, typed, clock.instant());
  }
}
