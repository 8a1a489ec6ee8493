package org.harbourwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.check.DataCheck.Outcome;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.Metric;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.store.ops.OpsSamples;
import org.harbourwire.store.trend.TrendIndex;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.WriteOutcome;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Kibana would ask Elasticsearch for, asked.
class KibanaDataIT {
  private static final List<IndexDefinition> INDICES =
      List.of(
          IndexDefinition.withPlugin(),
          IndexDefinition.extractions(),
          IndexDefinition.ops(),
          IndexDefinition.trends());

  private ArticleStore store;

  @BeforeEach
  void startsWithEmptyIndices() throws Exception {
    ChildElasticsearch server = RealElasticsearch.shared();
    store =
        new ArticleStore(
            new StoreConfig(
                server.url().toString(),
                server.username(),
                new Secret(server.password()),
                StoreConfig.Analysis.PLUGIN));
    removeIndices();
    store.ensureIndex();
  }

  /// Others use the same server.
  @AfterEach
  void removesThem() throws Exception {
    store.close();
    removeIndices();
  }

  @Test
  void everyChartListAndRuleIsTakenAndFilledByWhatWeWrite() throws Exception {
    Map<String, Outcome> before = KibanaAssets.ask(store.kibanaData());
    assertThat(before.values()).allMatch(o -> o instanceof Outcome.Empty);

    fill();

    assertThat(KibanaAssets.ask(store.kibanaData()))
        .hasSameSizeAs(before)
        .hasSizeGreaterThan(30)
        .allSatisfy((asset, outcome) -> assertThat(outcome).isEqualTo(new Outcome.Filled()));
  }

  @Test
  void whatElasticsearchDoesNotTakeIsNamed() {
    Asset latest = KibanaAssets.all().getFirst();
    Chart wrong =
        new Chart(
            "wrong",
            "Titles over time",
            latest.view(),
            Look.LINES,
            new Condition.Everything(),
            List.of(new Bucket.Over("time", "Time", "title")),
            List.of(new Metric.Count("count", "Count")));

    assertThat(store.kibanaData().check(wrong))
        .hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Refused.class));
  }

  private void fill() throws Exception {
    try (DocumentWriter<EnrichedArticle> articles = store.writer();
        DocumentWriter<OpsEntry> entries = store.opsWriter()) {
      EnrichedArticle bridge = withLargeAmount();
      EnrichedArticle second = SampleArticle.of("ferry", "A ferry", "It is fast.").article();
      EnrichedArticle third = SampleArticle.of("pier", "A pier", "It is old.").article();
      assertThat(articles.write(List.of(bridge, second, third)))
          .containsOnly(new WriteOutcome.Indexed());
      assertThat(entries.write(OpsSamples.all())).containsOnly(new WriteOutcome.Indexed());
    }
    refresh();
    try (TrendIndex trends = store.trends()) {
      trends.measure(SampleArticle.of("x", "x", "x").article().firstSeenAt(), () -> true);
    }
    refresh();
  }

  private static EnrichedArticle withLargeAmount() throws IOException {
    EnrichedArticle article = SampleArticle.of("bridge", "A bridge", "It is long.").article();
    ObjectNode json = Json.mapper().valueToTree(article);
    ((ObjectNode) json.at("/amounts/0")).put("value", 12_000_000_000L);
    return Json.mapper().treeToValue(json, EnrichedArticle.class);
  }

  private static void refresh() throws Exception {
    send("POST", "/news,news-ops,news-trends/_refresh");
  }

  private static void removeIndices() throws Exception {
    for (IndexDefinition index : INDICES) {
      send("DELETE", "/" + index.name() + "?ignore_unavailable=true");
    }
  }

  private static void send(String method, String path) throws Exception {
    ChildElasticsearch server = RealElasticsearch.shared();
    String credentials = server.username() + ":" + server.password();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    URI uri = server.url().resolve(path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(uri)
                  .header("Authorization", "Basic " + basic)
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
