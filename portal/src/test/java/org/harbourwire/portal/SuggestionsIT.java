package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;

/// What is suggested while something is typed.
class SuggestionsIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void topicsSourcesNamesAndHeadlinesAreSuggested() {
    assertThat(labels("low-alt")).contains("Low-altitude economy", SampleNews.drones().title());
    assertThat(labels("gaz")).contains("Harbour Gazette");
    assertThat(labels("edw")).containsExactly("Edwina Tsoi-Marsh");
    assertThat(labels("harbour dr")).containsExactly(SampleNews.drones().title());
  }

  @Test
  void aTopicIsFoundByItsNameInAnyLanguageAndToldInTheReaders() {
    JsonNode first = suggestions("低空").get(0);

    assertThat(first.path("label").asText()).isEqualTo("Low-altitude economy");
    assertThat(first.path("href").asText()).isEqualTo("/?topic=low-altitude-economy");
    assertThat(
            Json.read(
                    portal.get("/api/suggestions?q=quant", "Accept-Language", "zh-HK").body(),
                    JsonNode.class)
                .at("/0/detail")
                .asText())
        .isEqualTo("主題");
  }

  @Test
  void littleOrTooMuchSuggestsNothing() {
    for (String typed : new String[] {"", "%20", "a", "x".repeat(200), "%F0%9F%9A%80%20zz"}) {
      assertThat(suggestions(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aWithdrawnArticleIsNotSuggested() {
    assertThat(labels("correction%20pend")).isEmpty();
  }

  private Iterable<String> labels(String typed) {
    return suggestions(typed).findValuesAsText("label");
  }

  private JsonNode suggestions(String typed) {
    return Json.read(
        portal.get("/api/suggestions?q=" + typed.replace(" ", "%20")).body(), JsonNode.class);
  }
}
