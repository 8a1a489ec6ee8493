package org.harbourwire.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.testkit.article.SampleArticle;
import org.junit.jupiter.api.Test;

class ArticleDocumentTest {
  private static final SampleArticle SAMPLE =
      SampleArticle.of("1", "Drones carry the mail", "They fly over the harbour.");

  @Test
  void theWholeEventCanBeReadBack() throws IOException {
    assertThat(ArticleDocument.article(document(SAMPLE))).isEqualTo(SAMPLE.article());
  }

  @Test
  void topicsAreIdsAndEntitiesCanBeFoundByIdNameAndMention() throws IOException {
    ObjectNode document = document(SAMPLE);

    assertThat(document.get("topics")).hasToString("[\"ai\"]");
    assertThat(document.at("/entities/0/name").asText()).isEqualTo("Tern Island Ferries");
    assertThat(document.at("/entities/0").has("mentions")).isFalse();
    assertThat(document.get("entity_keys"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("entity-ai", "q1", "tern island ferries", "dro");
  }

  @Test
  void anArticleInNoStoryIsAStoryOfItsOwn() throws IOException {
    ObjectNode document = document(SAMPLE);
    document.remove(List.of("story", "story_key"));
    EnrichedArticle alone = ArticleDocument.article(document);

    assertThat(document(SAMPLE).get("story_key").asText()).isEqualTo("story-" + SAMPLE.key());
    assertThat(Json.mapper().readTree(ArticleDocument.of(alone).json()).get("story_key").asText())
        .isEqualTo(SAMPLE.id());
  }

  @Test
  void theTimestampIsTheFirstSightWhenNoPublicationTimeIsKnown() throws IOException {
    ObjectNode document = document(SAMPLE.publishedAt(null));

    assertThat(document.get("@timestamp")).isEqualTo(document.get("first_seen_at"));
    assertThat(document.has("published_at")).isFalse();
  }

  @Test
  void aWithdrawnArticleLeavesNothingOfItsTextOrEvidence() throws IOException {
    ObjectNode document = document(SAMPLE.withdrawn());

    assertThat(document.has("text")).isFalse();
    assertThat(document.has("evidence")).isFalse();
    assertThat(document.has("near_topics")).isFalse();
    assertThat(document.get("status").asText()).isEqualTo("withdrawn");
    assertThat(ArticleDocument.article(document).topics()).isEmpty();
  }

  @Test
  void nothingOfTheTextOfAHeadlineLinkOnlyArticleIsKeptWhoeverWroteIt() throws IOException {
    ObjectNode event = Json.mapper().valueToTree(SAMPLE.article());
    ((ObjectNode) event.get("source")).put("usage", Usage.HEADLINE_LINK_ONLY.wireName());
    ArrayNode mentions = (ArrayNode) event.at("/entities/0/mentions");
    mentions.addObject().put("field", "text").put("start", 0).put("end", 4).put("text", "They");
    EnrichedArticle careless = Json.mapper().treeToValue(event, EnrichedArticle.class);

    String document = new String(ArticleDocument.of(careless).json(), StandardCharsets.UTF_8);

    assertThat(document)
        .contains("Drones carry the mail", "\"end\":4")
        .doesNotContain("They", "harbour", "In short", "key phrase", "lead", "they");
  }

  @Test
  void theLeadEndsWithASentenceAndLiesBesideTheText() throws IOException {
    String text = "The ferry sails at nine. ".repeat(40);
    ObjectNode document = document(SampleArticle.of("2", "A ferry sails", text));

    assertThat(document.get("lead").asText()).endsWith("nine.").hasSizeBetween(160, 200);
    assertThat(text).startsWith(document.get("lead").asText());
    assertThat(document(SAMPLE).get("lead")).isEqualTo(document(SAMPLE).get("text"));
    assertThat(document(SAMPLE.withdrawn()).has("lead")).isFalse();
  }

  @Test
  void everyFieldOfTheContractHasAMapping() throws IOException {
    JsonNode properties =
        Json.mapper().readTree(IndexDefinition.withPlugin().json()).at("/mappings/properties");

    assertThat(unmapped(EnrichedArticle.class, properties, "")).isEmpty();
  }

  @Test
  void everyFieldThatIsNotOneOfTheEventIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../docs/search.md"));
    Set<String> ours = new TreeSet<>();
    mapped(IndexDefinition.trends()).forEachRemaining(ours::add);
    mapped(IndexDefinition.withPlugin()).forEachRemaining(ours::add);
    for (RecordComponent component : EnrichedArticle.class.getRecordComponents()) {
      ours.remove(
          PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName()));
    }

    assertThat(ours)
        .contains("lead", "rise")
        .allSatisfy(field -> assertThat(page).contains("| `" + field + "`"));
  }

  private static Iterator<String> mapped(IndexDefinition definition) throws IOException {
    return Json.mapper().readTree(definition.json()).at("/mappings/properties").fieldNames();
  }

  @Test
  void aNewerFieldWithoutMappingIsNoticed() throws IOException {
    ObjectNode properties =
        (ObjectNode)
            Json.mapper().readTree(IndexDefinition.withPlugin().json()).at("/mappings/properties");
    properties.remove("summary");
    ((ObjectNode) properties.at("/source/properties")).remove("usage");

    assertThat(unmapped(EnrichedArticle.class, properties, ""))
        .containsExactlyInAnyOrder("summary", "source.usage");
  }

  @Test
  void theIndexHasAnotherNameWhenItsDefinitionChanges() {
    assertThat(IndexDefinition.withPlugin().name())
        .startsWith("news-v1-")
        .isEqualTo(IndexDefinition.withPlugin().name())
        .isNotEqualTo(IndexDefinition.withStandardAnalyser().name());
    assertThat(IndexDefinition.withStandardAnalyser().json()).doesNotContain("analyzer");
  }

  private static List<String> unmapped(Class<?> type, JsonNode properties, String path) {
    List<String> unmapped = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name =
          PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
      JsonNode mapping = properties.path(name);
      if (mapping.isMissingNode()) {
        unmapped.add(path + name);
      } else if (component.getType().isRecord()) {
        unmapped.addAll(
            unmapped(component.getType(), mapping.path("properties"), path + name + "."));
      }
    }
    return unmapped;
  }

  private static ObjectNode document(SampleArticle sample) throws IOException {
    return (ObjectNode)
        ArticleDocument.mapper().readTree(ArticleDocument.of(sample.article()).json());
  }
}
