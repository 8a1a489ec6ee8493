package org.harbourwire.portal.web.search;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.view.search.FaultWords;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.ReaderLanguage;
import org.harbourwire.query.KnownTopics;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;

/// Reads what requests search for.
public final class Questions {
  private final Problems problems;
  private final ReaderLanguage languages;
  private final KnownTopics topics;
  private final Clock clock;

  /// @param problems answers where a query cannot be read
  /// @param languages in which it answers
  /// @param topics those that can be asked for
  /// @param clock for the day of the search
  public Questions(Problems problems, ReaderLanguage languages, KnownTopics topics, Clock clock) {
    this.problems = problems;
    this.languages = languages;
    this.topics = topics;
    this.clock = clock;
  }

  /// All that the request's address asks for, whichever page it names; if its query cannot be read,
  /// the answer says so and nothing is asked.
  Optional<Asked> readWhole(Context ctx) {
    SearchAddress address = SearchAddress.read(ctx.queryParamMap()).onPage(1);
    return switch (parse(address)) {
      case ParseOutcome.Parsed(Query typed) -> Optional.of(of(address, typed));
      case ParseOutcome.Faulty faulty -> {
        problems.answer(ctx, 400, FaultWords.of(faulty, languages.wording(ctx)));
        yield Optional.empty();
      }
    };
  }

  /// The query of `address`.
  ParseOutcome parse(SearchAddress address) {
    return QueryParser.parse(address.query(), topics);
  }

  /// `typed`, asked at `address` now.
  Asked of(SearchAddress address, Query typed) {
    return new Asked(address, typed, clock.instant());
  }
}
