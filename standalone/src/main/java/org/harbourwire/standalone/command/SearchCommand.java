package org.harbourwire.standalone.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.standalone.machine.AskedIndex;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.QueryRefused;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.MarkedText;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchResult;
import org.harbourwire.text.name.TagNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search QUERY`: what the portal's search finds, in a terminal.
@Command(
    name = "search",
    description = "Searches the articles as the portal does.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "Words, \"phrases\", -not, topic: entity: source: lang: after: before: amount>")
  List<String> words = List.of();

  @Mixin AskedIndex index = new AskedIndex();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(names = "--newest", description = "The newest first instead of the best.")
  boolean newest;

  @Option(names = "--json", description = "Whole articles, one JSON document a line.")
  boolean json;

  @Option(names = "--explain", description = "Shows what Elasticsearch is asked instead.")
  boolean explain;

  @Override
  public Integer call() {
    if (limit < 1 || limit > SearchRequest.MAX_WINDOW) {
      throw new StartFailure("--limit must be 1 to " + SearchRequest.MAX_WINDOW);
    }
    SearchRequest.Order order = newest ? SearchRequest.Order.NEWEST : SearchRequest.Order.RELEVANCE;
    try (ArticleStore store = index.store()) {
      Query query = query(String.join(" ", words), store.names());
      if (explain) {
        System.out.println(store.search().asked(query, SearchRequest.first(limit, order)));
        return 0;
      }
      SearchResult result = store.search().search(query, SearchRequest.first(limit, order));
      for (Hit hit : result.hits()) {
        System.out.println(json ? whole(store, hit) : lines(hit));
      }
      System.err.println(result.total() + " found");
      return result.total() == 0 ? 1 : 0;
    } catch (QueryRefused | StoreUnavailable e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private static Query query(String typed, TagNames names) {
    return switch (QueryParser.parse(typed, names::nearestTopic)) {
      case ParseOutcome.Parsed(Query query) -> query;
      case ParseOutcome.Faulty faulty -> throw new StartFailure(faulty.message());
    };
  }

  private static String whole(ArticleStore store, Hit hit) {
    return Json.write(store.search().get(hit.id()).orElseThrow());
  }

  /// Headline, then where and when, then a passage; Chinese and English alike.
  private static String lines(Hit hit) {
    Instant at = Objects.requireNonNullElse(hit.publishedAt(), hit.firstSeenAt());
    String passage =
        hit.excerpts().stream()
            .limit(1)
            .map(MarkedText::plain)
            .map(text -> "\n  " + text.replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining());
    return "%s\n  %s  %s  %s%s"
        .formatted(
            hit.title(),
            LocalDate.ofInstant(at, Query.ZONE),
            hit.source().name(),
            hit.url(),
            passage);
  }
}
