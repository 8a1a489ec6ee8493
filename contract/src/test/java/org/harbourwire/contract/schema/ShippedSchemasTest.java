package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped schemas are what the records say. `-Dcontract.schemas=write` writes them anew, and
/// the table of docs/contract.md after them.
class ShippedSchemasTest {
  private static final RecordDocs DOCS = RecordDocs.read();

  @BeforeAll
  static void writeThemAnewIfAsked() {
    if ("write".equals(System.getProperty("contract.schemas"))) {
      Schemas.valueTypes()
          .forEach(
              (topic, types) ->
                  Schemas.write(Schemas.file(Schemas.SHIPPED, topic), written(topic, types)));
      ContractPage.writeFields();
    }
  }

  @Test
  void areWhatTheRecordsSay() throws IOException {
    for (var topic : Schemas.valueTypes().entrySet()) {
      Path file = Schemas.file(Schemas.SHIPPED, topic.getKey());
      assertThat(Files.readString(file))
          .as("%s: write the schemas anew with -Dcontract.schemas=write", topic.getKey())
          .isEqualTo(written(topic.getKey(), topic.getValue()));
    }
  }

  @Test
  void thereIsOneForEachKafkaTopicAndNoOther() {
    assertThat(Schemas.in(Schemas.SHIPPED))
        .containsOnlyKeys(KafkaTopics.all().stream().map(KafkaTopic::name).toList());
  }

  @Test
  void areThemselvesValidSchemas() {
    Schemas.in(Schemas.SHIPPED)
        .forEach((topic, schema) -> assertThat(Validation.ofSchema(schema)).as(topic).isEmpty());
  }

  @Test
  void describeEachFieldInWordsThatNeedNoJava() {
    for (Map.Entry<String, JsonNode> schema : Schemas.in(Schemas.SHIPPED).entrySet()) {
      assertThat(schema.getValue().findValuesAsText("description"))
          .as(schema.getKey())
          .isNotEmpty()
          .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("[", "{@"));
    }
  }

  private static String written(String topic, List<Class<?>> types) {
    return Schemas.pretty(SchemaWriter.schema(topic, types, DOCS));
  }
}
