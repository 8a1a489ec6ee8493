package org.harbourwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.Query;
import org.harbourwire.store.trend.TrendIndex;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.article.SampleArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrendsIT {
  private static final Instant NOON = Instant.parse("2026-03-20T04:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private SharedServer server;
  private ArticleStore store;

  @BeforeEach
  void startsEmpty() throws IOException {
    server = new SharedServer();
    server.removeBehind("news");
    server.removeBehind("news-trends");
    store = new ArticleStore(SharedServer.config(StoreConfig.Analysis.PLUGIN));
    store.ensureIndex();
  }

  @AfterEach
  void removes() throws IOException {
    store.close();
    server.removeBehind("news");
    server.removeBehind("news-trends");
    server.close();
  }

  @Test
  void aTopicsDaysAreCountedBesideWhatIsUsual() throws IOException {
    write(ai("a", NOON), ai("b", NOON), ai("c", NOON.minus(DAY)), ai("d", NOON.minus(DAY)));
    write(ai("e", NOON.minus(DAY.multipliedBy(3))), ai("late", NOON.minus(DAY.multipliedBy(20))));

    measure(NOON);

    ObjectNode today = trend("topic", "ai", LocalDate.of(2026, 3, 20));
    assertThat(today.get("articles").asInt()).isEqualTo(2);
    assertThat(today.get("stories").asInt()).isEqualTo(2);
    assertThat(today.get("sources").asInt()).isEqualTo(1);
    assertThat(today.get("usual").asDouble()).isEqualTo(3.0 / 7);
    assertThat(today.get("rise").asDouble()).isEqualTo(3 / (3.0 / 7 + 1));
    assertThat(trend("entity", "Tern Island Ferries", LocalDate.of(2026, 3, 19)).get("articles"))
        .hasToString("2");
  }

  @Test
  void anArticleInNoStoryIsAStoryOfItsOwn() throws IOException {
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      for (String key : List.of("a", "b")) {
        ObjectNode json = Json.mapper().valueToTree(ai(key, NOON).article());
        json.remove("story");
        writer.write(List.of(Json.mapper().treeToValue(json, EnrichedArticle.class)));
      }
    }
    server.refresh("news");

    measure(NOON);

    assertThat(trend("topic", "ai", LocalDate.of(2026, 3, 20)).get("stories").asInt()).isEqualTo(2);
  }

  @Test
  void whatWasWithdrawnCountsNoMoreAndWhatIsOldIsForgotten() throws IOException {
    write(ai("a", NOON));
    measure(NOON);
    assertThat(documents()).hasSize(2);

    write(ai("a", NOON).withdrawn());
    measure(NOON.plusSeconds(60));
    assertThat(documents()).isEmpty();

    write(ai("b", NOON));
    measure(NOON.plusSeconds(120));
    measure(NOON.plus(DAY.multipliedBy(29)));
    assertThat(documents()).as("before they are thirty days old").hasSize(2);
    measure(NOON.plus(DAY.multipliedBy(31)));
    assertThat(documents()).isEmpty();
  }

  private static SampleArticle ai(String key, Instant published) {
    return SampleArticle.of(key, "Title " + key, "Text.").publishedAt(published);
  }

  private void write(SampleArticle... samples) throws IOException {
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(Stream.of(samples).map(SampleArticle::article).toList());
    }
    server.refresh("news");
  }

  private void measure(Instant now) throws IOException {
    try (TrendIndex trends = store.trends()) {
      trends.measure(now, () -> true);
    }
    server.refresh("news-trends");
  }

  private ObjectNode trend(String kind, String tag, LocalDate day) throws IOException {
    String time = day.atStartOfDay(Query.ZONE).toInstant().toString();
    return documents().stream()
        .filter(d -> d.get("kind").asText().equals(kind) && d.get("tag").asText().equals(tag))
        .filter(d -> d.get("@timestamp").asText().equals(time))
        .findFirst()
        .orElseThrow();
  }

  private List<ObjectNode> documents() throws IOException {
    return server
        .client()
        .search(s -> s.index("news-trends").size(100), ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .map(Objects::requireNonNull)
        .toList();
  }
}
