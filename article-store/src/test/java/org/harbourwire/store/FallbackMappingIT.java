package org.harbourwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a server without our plugin finds and what it loses, as docs/search.md says.
class FallbackMappingIT {
  private static final SampleArticle ENGLISH =
      SampleArticle.of("en", "The economy of start-ups", "A company's café pays HK$1,200.");
  private static final SampleArticle TRADITIONAL =
      SampleArticle.of("hant", "低空經濟起飛", "ＡＩ晶片與無人機").language("zh-Hant").topic("low-altitude");
  private static final TagNames NAMES =
      new TagNames(Map.of(Tag.topic("low-altitude"), List.of("Low-altitude economy", "低空經濟")));

  private static SharedServer server;
  private static ArticleStore store;

  @BeforeAll
  static void indexes() throws IOException {
    server = new SharedServer();
    server.removeBehind("news");
    store = new ArticleStore(SharedServer.config(StoreConfig.Analysis.STANDARD), () -> NAMES);
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(Stream.of(ENGLISH, TRADITIONAL).map(SampleArticle::article).toList());
    }
    server.refresh("news");
  }

  @AfterAll
  static void removes() throws IOException {
    store.close();
    server.removeBehind("news");
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"ECONOMY, en", "start-ups, en", "低空經濟, hant", "空, hant", "econ*, en"})
  void stillFindsWhatIsWrittenTheSameWay(String query, String key) {
    assertThat(ids(query)).contains(SampleArticle.of(key, "x", "x").id());
  }

  @ParameterizedTest
  @CsvSource({"economies", "startups", "company", "cafe", "AI晶片", "无人机"})
  void losesWordFormsWidthAccentsAndTheOtherCharacters(String query) {
    assertThat(ids(query)).isEmpty();
  }

  @Test
  void namesOfTopicsAreStillFoundInEveryLanguage() {
    assertThat(ids("low-altitude economy")).containsExactly(TRADITIONAL.id());
  }

  private static List<String> ids(String query) {
    if (QueryParser.parse(query) instanceof ParseOutcome.Parsed(var tree)) {
      var request = SearchRequest.first(10, SearchRequest.Order.RELEVANCE);
      return store.search().search(tree, request).hits().stream().map(Hit::id).toList();
    }
    throw new IllegalArgumentException(query);
  }
}
