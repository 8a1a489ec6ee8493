package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description that programs are written by, and what they then get.
class DescriptionIT {
  private static final Pattern ROUTE =
      Pattern.compile("routes\\.get\\(\\s*\"(/api/(?!openapi)[^\"]+)\"");
  private static final String ARTICLE = SampleNews.drones().id();

  private final RunningPortal portal = RunningPortal.shared();
  private final JsonNode description = json(get("/api/openapi.json"));

  @Test
  void itIsOpenApiAndNamesEveryRouteForPrograms() throws IOException {
    Set<String> described = new TreeSet<>();
    description.path("paths").fieldNames().forEachRemaining(described::add);

    assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(described)
        .containsAll(routes())
        .contains("/feed.atom", "/feed.json", "/export.csv", "/export.jsonl");
    for (String path : described) {
      String asked =
          path.replace("stories/{id}", "stories/" + SampleNews.CORRIDOR)
              .replace("sources/{id}", "sources/harbour-gazette")
              .replace("{id}", ARTICLE)
              .replace("{name}", "news.enriched.v1.schema.json");
      assertThat(get(asked).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?q=couriers, SearchAnswer",
    "/api/search?q=zeppelin&from=2026-01-01, SearchAnswer",
    "/api/search?group=story, SearchAnswer",
    "/api/stories/story-corridor, Story",
    "/api/trends, Trends",
    "/api/stories/none, Problem",
    "/api/sources/harbour-gazette, Source",
    "/api/sources/none, Problem",
    "/api/search?q=%22, Problem",
    "/api/nothing, Problem",
  })
  void anAnswerIsAsDescribed(String path, String schema) {
    assertThat(faults(schema, json(get(path)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/articles/{id}/revisions, Revision",
    "/api/alerts, Alert",
    "/api/sources, Source"
  })
  void everyItemOfAListIsAsDescribed(String path, String schema) {
    JsonNode list = json(get(path.replace("{id}", ARTICLE)));

    assertThat(list).hasSizeGreaterThan(2);
    list.forEach(item -> assertThat(faults(schema, item)).as(item.toString()).isEmpty());
  }

  @Test
  void everyParameterThatIsReferredToIsThere() {
    description
        .findValues("$ref")
        .forEach(
            ref -> {
              String target = ref.asText();
              if (target.startsWith("#")) {
                assertThat(description.at(target.substring(1)).isMissingNode())
                    .as(target)
                    .isFalse();
              } else {
                assertThat(get("/api/" + target).statusCode()).as(target).isEqualTo(200);
              }
            });
  }

  @Test
  void schemasOfOurOwnKafkaTopicsAreNotGivenAway() {
    assertThat(get("/api/schemas/news.source-state.v1.schema.json").statusCode()).isEqualTo(404);
  }

  private Set<ValidationMessage> faults(String schema, JsonNode value) {
    ObjectNode root = description.path("components").deepCopy();
    root.put("$ref", "#/schemas/" + schema);
    String text = root.toString().replace("#/components/schemas/", "#/schemas/");
    JsonSchema checked =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Json.read(text, JsonNode.class));
    return checked.validate(value);
  }

  private static Set<String> routes() throws IOException {
    Set<String> routes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        ROUTE.matcher(Files.readString(file)).results().forEach(m -> routes.add(m.group(1)));
      }
    }
    assertThat(routes).hasSizeGreaterThan(4);
    return routes;
  }

  private HttpResponse<String> get(String path) {
    return Asker.get(portal.url(path));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.read(answer.body(), JsonNode.class);
  }
}
