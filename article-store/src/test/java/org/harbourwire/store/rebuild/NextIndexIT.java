package org.harbourwire.store.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.SharedServer;
import org.harbourwire.store.StoreConfig.Analysis;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.article.SampleArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A rebuild that ends at any of its steps, and what comes after it.
class NextIndexIT {
  private static final List<EnrichedArticle> ARTICLES =
      Stream.of(
              SampleArticle.of("a", "Ebb", "Low water."),
              SampleArticle.of("b", "Flood", "High water."),
              SampleArticle.of("c", "A rumour", "Otters.").withdrawn())
          .map(SampleArticle::article)
          .toList();

  private SharedServer server;
  private ArticleStore store;
  private ArticleStore changed;

  /// After which step the process is killed.
  enum Step {
    BEGIN,
    COPY,
    TAKE_OVER,
    FINISH
  }

  @BeforeEach
  void isFilled() throws IOException {
    server = new SharedServer();
    removeAll();
    store = new ArticleStore(SharedServer.config(Analysis.PLUGIN));
    changed = new ArticleStore(SharedServer.config(Analysis.STANDARD));
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(ARTICLES);
    }
    server.refresh("news");
  }

  @AfterEach
  void removes() throws IOException {
    store.close();
    changed.close();
    removeAll();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void theNextOneForTheSameMappingGoesOn(Step killedAfter) throws IOException {
    run(store, killedAfter);
    assertThat(found()).isEqualTo(2);

    run(store, Step.FINISH);

    assertThat(found()).isEqualTo(2);
    assertThat(behind(NextIndex.ALIAS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void theNextOneForAnotherMappingRemovesNothingThatIsSearched(Step killedAfter)
      throws IOException {
    run(store, killedAfter);

    changed.next().begin();
    assertThat(found()).as("while the other one is built").isEqualTo(2);
    run(changed, Step.FINISH);

    assertThat(found()).isEqualTo(2);
    assertThat(behind("news")).allMatch(name -> !name.equals(first()));
  }

  @Test
  void whatHoldsFewerArticlesIsNotTurnedTo() throws IOException {
    long searched = store.next().searched();
    assertThat(searched).as("withdrawn ones too").isEqualTo(3);
    store.next().begin();

    assertThat(store.next().takeOver(searched)).isZero();

    assertThat(behind("news")).containsExactly(first());
    store.next().giveUp();
    assertThat(behind(NextIndex.ALIAS)).isEmpty();
    assertThat(found()).isEqualTo(2);
  }

  @Test
  void whereTheSuccessorIsGoneTheIndexOfBeforeIsInUseAgain() throws IOException {
    String made = store.identity("news").uuid();
    run(store, Step.FINISH);
    assertThat(store.identity("news"))
        .as("filled before it was searched")
        .satisfies(i -> assertThat(i.begunEmpty()).isFalse())
        .satisfies(i -> assertThat(i.uuid()).isNotEqualTo(made));
    server.removeBehind("news");

    store.ensureIndex();

    assertThat(store.identity("news")).isEqualTo(new StandingIndex.Identity(made, true));
    assertThat(found()).as("what is withdrawn stays hidden").isEqualTo(2);
  }

  private static void run(ArticleStore store, Step last) throws IOException {
    NextIndex next = store.next();
    next.begin();
    if (last == Step.BEGIN) {
      return;
    }
    try (DocumentWriter<EnrichedArticle> writer = store.nextWriter()) {
      writer.write(ARTICLES);
    }
    if (last == Step.COPY) {
      return;
    }
    assertThat(next.takeOver(3)).isEqualTo(3);
    if (last == Step.FINISH) {
      next.finish(false);
    }
  }

  private long found() {
    SearchRequest request = SearchRequest.first(0, Order.NEWEST);
    return store.search().search(new Query.All(), request).total();
  }

  private static String first() {
    return IndexDefinition.withPlugin().name();
  }

  private Set<String> behind(String alias) throws IOException {
    return server.client().indices().existsAlias(a -> a.name(alias)).value()
        ? server.client().indices().getAlias(a -> a.name(alias)).aliases().keySet()
        : Set.of();
  }

  private void removeAll() throws IOException {
    List<String> names =
        List.copyOf(server.client().indices().get(g -> g.index("news-v1-*")).indices().keySet());
    if (!names.isEmpty()) {
      server.client().indices().delete(d -> d.index(names));
    }
  }
}
