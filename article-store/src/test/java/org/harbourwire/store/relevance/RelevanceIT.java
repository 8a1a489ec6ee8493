package org.harbourwire.store.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.SharedServer;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How good the order of what a search finds is, on invented articles with judged queries, beside
/// that of a plain search. Each query's figure is logged, so that who changes a weight sees what it
/// does.
class RelevanceIT {
  private static final Logger LOG = LoggerFactory.getLogger(RelevanceIT.class);
  private static final int LOOKED_AT = 10;

  private static final List<JudgedQuery> QUERIES = JudgedQuery.all();
  private static InventedArticles articles;
  private static ArticleStore store;
  private static SharedServer server;
  private static PlainSearch plain;

  @BeforeAll
  static void indexes() throws IOException {
    assertThat(RealElasticsearch.plugin()).as("the built analysis plugin").isNotNull();
    server = new SharedServer();
    articles = new InventedArticles(Instant.now());
    plain = PlainSearch.over(articles.all(), server);
    server.removeBehind("news");
    store = new ArticleStore(SharedServer.config(StoreConfig.Analysis.PLUGIN), articles::names);
    fill();
  }

  private static void fill() throws IOException {
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(articles.all());
    }
    server.refresh("news");
  }

  @AfterAll
  static void closes() throws IOException {
    server.removeBehind("news");
    plain.close();
    store.close();
    server.close();
  }

  @Test
  void theSetIsLargeEnoughToTell() {
    assertThat(articles.all()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(60);
    assertThat(QUERIES.stream().filter(JudgedQuery::blind).count())
        .isBetween(QUERIES.size() * 4L / 10, QUERIES.size() * 6L / 10);
  }

  @Test
  void whatAReaderLooksForComesFirst() {
    double blind = mean(QUERIES.stream().filter(JudgedQuery::blind).toList(), RelevanceIT::ours);
    double tuned = mean(QUERIES.stream().filter(q -> !q.blind()).toList(), RelevanceIT::ours);
    double all = mean(QUERIES, RelevanceIT::ours);
    double standard = mean(QUERIES, q -> plain.ids(q.text()));
    LOG.info(
        "nDCG@10: all {}, blind half {}, other half {}, plain search {}",
        all,
        blind,
        tuned,
        standard);

    assertThat(all).isGreaterThanOrEqualTo(0.90).isGreaterThanOrEqualTo(standard + 0.10);
    assertThat(blind).as("the blind half").isGreaterThanOrEqualTo(0.90);
  }

  /// The tags of the invented articles and their names were given by hand, better than any tagger
  /// gives them: this is what is left where it gives none.
  @Test
  void theOrderIsGoodWithoutTagsToo() throws IOException {
    server.removeBehind("news");
    try (ArticleStore untagged =
        new ArticleStore(SharedServer.config(StoreConfig.Analysis.PLUGIN))) {
      untagged.ensureIndex();
      try (DocumentWriter<EnrichedArticle> writer = untagged.writer()) {
        writer.write(articles.all().stream().map(InventedArticles::untagged).toList());
      }
      server.refresh("news");
      double ours = mean(QUERIES, q -> ids(untagged, q.text()));
      double standard = mean(QUERIES, q -> plain.ids(q.text()));
      LOG.info("nDCG@10 without tags: {}, plain search {}", ours, standard);

      assertThat(ours).isGreaterThan(standard);
    } finally {
      server.removeBehind("news");
      fill();
    }
  }

  /// Each Chinese headline, as others converted it, finds its article.
  @Test
  void whatIsWrittenInOneWritingIsFoundInTheOthers() {
    List<String> lines = Lines.of("headlines.txt");

    for (String line : lines) {
      List<String> parts = List.of(line.split(" \\| ", -1));
      assertThat(parts).hasSize(4);
      for (String written : parts.subList(1, 4)) {
        assertThat(ids("\"" + written + "\""))
            .as(written)
            .contains(InventedArticles.id(parts.getFirst()));
      }
    }
    assertThat(lines)
        .hasSize((int) articles.all().stream().filter(a -> a.language().startsWith("zh")).count());
  }

  private static double mean(
      List<JudgedQuery> queries, Function<JudgedQuery, List<String>> search) {
    return queries.stream()
        .mapToDouble(
            q -> {
              double ndcg = q.ndcg(search.apply(q));
              LOG.info("{} {}", "%.3f".formatted(ndcg), q.text());
              return ndcg;
            })
        .average()
        .orElseThrow();
  }

  private static List<String> ours(JudgedQuery query) {
    return ids(query.text());
  }

  private static List<String> ids(String query) {
    return ids(store, query);
  }

  private static List<String> ids(ArticleStore store, String query) {
    SearchRequest request = SearchRequest.first(LOOKED_AT, SearchRequest.Order.RELEVANCE);
    if (QueryParser.parse(query) instanceof ParseOutcome.Parsed(var tree)) {
      return store.search().search(tree, request).hits().stream().map(Hit::id).toList();
    }
    throw new IllegalArgumentException(query);
  }
}
