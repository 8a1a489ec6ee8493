package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;

/// What gains.
class TrendsPageIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void topicsAndNamesThatGainedAreListedWithTheirCountsAndLeadToTheirArticles() {
    assertThat(portal.page("/trends"))
        .contains("over the last 7 days (16 articles) against the 7 days before (10)")
        .contains("Quantum technology", "6 articles, before 0", "Tern Quantum Lab")
        .contains("href=\"/?topic=quantum&amp;from=2026-11-15\"", "class=\"bars spark\"")
        .doesNotContain("Low-altitude economy");
  }

  @Test
  void aTimeWithoutArticlesBeforeCannotBeCompared() {
    assertThat(portal.page("/trends?window=month"))
        .contains("over the last 28 days (26 articles)", "too few articles yet");
    assertThat(portal.page("/trends?window=none")).contains("over the last 7 days");
  }

  @Test
  void programsGetTheSameWithTheStepsOfBothTimes() {
    JsonNode trends = Json.read(portal.get("/api/trends").body(), JsonNode.class);
    JsonNode quantum = trends.at("/topics/0");

    assertThat(quantum.path("value").asText()).isEqualTo("quantum");
    assertThat(quantum.path("now").asInt()).isEqualTo(6);
    assertThat(quantum.path("steps")).hasSize(14);
    assertThat(quantum.path("steps").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(6);
    assertThat(quantum.path("significance").asDouble()).isBetween(3.84, 20.0);
  }
}
