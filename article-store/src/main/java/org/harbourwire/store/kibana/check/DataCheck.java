package org.harbourwire.store.kibana.check;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.DataView;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.JsonTree;

/// Asks Elasticsearch what Kibana would ask for a chart, list or rule, and whether anything comes.
/// Ranges of time are left out: whatever there is counts.
public final class DataCheck {
  private final ElasticsearchClient client;

  public DataCheck(ElasticsearchClient client) {
    this.client = client;
  }

  /// What came of asking.
  public sealed interface Outcome {
    /// Something came for every part of it.
    record Filled() implements Outcome {}

    /// For parts of it there is nothing.
    record Empty(List<String> parts) implements Outcome {}

    /// Elasticsearch does not take the question.
    record Refused(String why) implements Outcome {}
  }

  /// Asks for an asset; nothing of one that asks for nothing by itself.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Optional<Outcome> check(Asset asset) {
    return switch (asset.imported()) {
      case Chart chart -> Optional.of(ask(chart.view(), chart.request(), r -> missing(chart, r)));
      case SavedSearch list -> Optional.of(ask(list.view(), list.request(), DataCheck::noHits));
      case DataView view -> Optional.empty();
      case Dashboard dashboard -> Optional.empty();
    };
  }

  /// Asks for a rule: whether there is anything that it would count.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Outcome check(AlertingRule rule) {
    ObjectNode request = JsonTree.object("size", 1, "query", rule.where().query());
    return ask(rule.view(), request, DataCheck::noHits);
  }

  private Outcome ask(
      DataView view, ObjectNode request, Function<SearchResponse<Void>, List<String>> missing) {
    try {
      List<String> without =
          missing.apply(
              client.search(
                  s -> s.index(view.index()).withJson(new StringReader(request.toString())),
                  Void.class));
      return without.isEmpty() ? new Outcome.Filled() : new Outcome.Empty(without);
    } catch (ElasticsearchException e) {
      return new Outcome.Refused(e.status() + " " + e.error().reason());
    } catch (IOException e) {
      throw new StoreUnavailable("Elasticsearch cannot be reached: " + e.getMessage(), e);
    }
  }

  private static List<String> missing(Chart chart, SearchResponse<Void> response) {
    return new Answer(chart, response.aggregations()).missing();
  }

  private static List<String> noHits(SearchResponse<Void> response) {
    return response.hits().hits().isEmpty() ? List.of("documents") : List.of();
  }
}
