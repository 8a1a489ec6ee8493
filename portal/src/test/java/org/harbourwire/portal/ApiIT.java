package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.junit.jupiter.api.Test;

/// The same for programs.
class ApiIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void theApiAnswersTheSameSearchAsJson() {
    JsonNode answer = Json.read(portal.get("/api/search?q=couriers").body(), JsonNode.class);

    assertThat(answer.path("total").asInt()).isEqualTo(1);
    assertThat(answer.at("/articles/0/title").asText()).isEqualTo(SampleNews.drones().title());
    assertThat(answer.at("/facets/topics").size()).isPositive();
  }

  @Test
  void theApiAnswersAnArticleAsItStandsInTheContract() {
    String body = portal.get("/api" + RunningPortal.page(SampleNews.drones())).body();

    // 1200000000 and 1.2E+9 are one amount.
    assertThat(Json.read(body, EnrichedArticle.class))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(SampleNews.drones());
  }

  @Test
  void theApiDescribesItsProblems() {
    for (String path : List.of("/api/articles/none", "/api/search?q=%22", "/api/nothing")) {
      HttpResponse<String> answer = portal.get(path);
      JsonNode problem = Json.read(answer.body(), JsonNode.class);

      assertThat(answer.headers().firstValue("content-type"))
          .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
      assertThat(problem.path("status").asInt()).as(path).isEqualTo(answer.statusCode());
      assertThat(problem.path("detail").asText()).as(path).isNotBlank();
    }
  }

  @Test
  void healthIsTheSumOfItsParts() {
    HttpResponse<String> answer = portal.get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.read(answer.body(), JsonNode.class).fieldNames())
        .toIterable()
        .containsExactly("articles", "alerts", "alert rules", "deliveries", "sources", "decisions");
  }

  @Test
  void theApiCollapsesStoriesOnRequest() {
    JsonNode answer =
        Json.read(
            portal.get("/api/search?topic=low-altitude-economy&group=story").body(),
            JsonNode.class);

    assertThat(answer.path("total").asInt()).isEqualTo(3);
    assertThat(answer.path("stories").asInt()).isEqualTo(1);
    assertThat(answer.path("articles")).hasSize(1);
    assertThat(answer.at("/articles/0/together").asInt()).isEqualTo(3);
    assertThat(answer.at("/articles/0/story_relation").asText()).isEqualTo("copy");
  }
}
