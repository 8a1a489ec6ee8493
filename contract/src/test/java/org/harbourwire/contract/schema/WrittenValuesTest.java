package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.kafka.JsonSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the serdes write is what the shipped schemas say, and the other way round.
class WrittenValuesTest {
  /// As many as the longest enum has constants, so that each is written once.
  private static final int VARIANTS = 12;

  /// Variants of a sample.
  private static final int FULL_TEXT_AND_WITHDRAWN = 3;

  private static final int HEADLINE_ONLY_AND_LIVE = 4;
  private static final int IN_THE_TEXT = 1;

  static Stream<String> kafkaTopics() {
    return Schemas.valueTypes().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kafkaTopics")
  void keepToTheirSchema(String topic) {
    for (Class<?> type : types(topic)) {
      Stream.concat(
              Stream.of(Sample.minimal(type)),
              IntStream.range(0, VARIANTS).mapToObj(variant -> Sample.full(type, variant)))
          .map(WrittenValuesTest::written)
          .forEach(value -> assertThat(faults(topic, value)).as(value.toString()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("kafkaTopics")
  void holdEveryFieldOfTheirSchemaAndNoOther(String topic) {
    assertThat(fields(topic)).containsOnlyKeys(Fields.described(Schemas.shipped(topic)).keySet());
  }

  @ParameterizedTest
  @MethodSource("kafkaTopics")
  void useEveryNameOfAnEnumAndNoOther(String topic) {
    Map<String, Set<String>> fields = fields(topic);
    Fields.described(Schemas.shipped(topic))
        .forEach(
            (field, schema) -> {
              List<String> names =
                  schema.form().path("enum").valueStream().map(JsonNode::asText).toList();
              if (!names.isEmpty()) {
                assertThat(fields.get(field)).as(field).containsExactlyInAnyOrderElementsOf(names);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("kafkaTopics")
  void failTheirSchemaWithoutAnyOneOfTheRequiredFields(String topic) {
    for (Class<?> type : types(topic)) {
      ObjectNode whole = written(Sample.minimal(type));
      for (Map.Entry<String, JsonNode> field : whole.properties()) {
        assertThat(faults(topic, whole.deepCopy().without(field.getKey())))
            .as(field.getKey())
            .isNotEmpty();
      }
    }
  }

  @Test
  void aWithdrawnArticleKeepsToTheSchema() {
    ObjectNode article = written(Sample.full(Article.class, FULL_TEXT_AND_WITHDRAWN));
    Article withdrawn = Json.read(article.without("text").toString(), Article.class);

    ObjectNode enriched =
        written(EnrichedArticle.of(withdrawn, Sample.minimal(Enrichment.class), 1));

    assertThat(enriched.path("status").asText()).isEqualTo("withdrawn");
    assertThat(enriched.has("text")).isFalse();
    assertThat(faults("news.enriched.v1", enriched)).isEmpty();
  }

  @Test
  void aHeadlineOnlyArticleKeepsToTheSchema() {
    Article article = Sample.full(Article.class, HEADLINE_ONLY_AND_LIVE);
    Enrichment found = Sample.full(Enrichment.class, IN_THE_TEXT);

    ObjectNode enriched = written(EnrichedArticle.of(article, found, 1));

    assertThat(Fields.written(enriched))
        .containsKeys("topics[].evidence[].start", "amounts[].value")
        .doesNotContainKeys("text", "summary", "topics[].evidence[].text", "amounts[].text");
    assertThat(faults("news.enriched.v1", enriched)).isEmpty();
  }

  /// What full values of the Kafka topic hold, all variants together.
  private static Map<String, Set<String>> fields(String topic) {
    Map<String, Set<String>> fields = new TreeMap<>();
    for (Class<?> type : types(topic)) {
      for (int variant = 0; variant < VARIANTS; variant++) {
        Fields.written(written(Sample.full(type, variant)))
            .forEach(
                (field, content) ->
                    fields.computeIfAbsent(field, key -> new TreeSet<>()).addAll(content));
      }
    }
    return fields;
  }

  private static List<Class<?>> types(String topic) {
    return Schemas.valueTypes().getOrDefault(topic, List.of());
  }

  private static List<String> faults(String topic, JsonNode value) {
    return Validation.of(value, Schemas.shipped(topic));
  }

  /// What the serde of a value's type writes.
  @SuppressWarnings("unchecked") // the class of a value is a class of its type
  private static <T> ObjectNode written(T value) {
    byte[] bytes = JsonSerde.of((Class<T>) value.getClass()).serializer().serialize("any", value);
    return Json.read(new String(bytes, StandardCharsets.UTF_8), ObjectNode.class);
  }
}
