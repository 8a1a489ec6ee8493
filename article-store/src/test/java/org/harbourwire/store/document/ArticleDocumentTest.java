package org.harbourwire.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
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
        .containsExactlyInAnyOrder("entity-ai", "tern island ferries", "dro");
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
  void everyFieldOfTheContractHasAMapping() throws IOException {
    JsonNode properties =
        Json.mapper().readTree(IndexDefinition.withPlugin().json()).at("/mappings/properties");

    assertThat(unmapped(EnrichedArticle.class, properties, "")).isEmpty();
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
