package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.kafka.JsonSerde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A reader of today meets values of tomorrow, which hold fields that it does not know.
class OlderReaderTest {
  static Stream<Class<?>> valueTypes() {
    return Schemas.valueTypes().values().stream().flatMap(types -> types.stream()).distinct();
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  <T> void ignoresFieldsThatItDoesNotKnow(Class<T> type) {
    T value = Sample.full(type, 0);
    ObjectNode tomorrow = Json.mapper().valueToTree(value);
    addUnknownFields(tomorrow);

    T read = JsonSerde.of(type).deserializer().deserialize("any", Json.writeBytes(tomorrow));

    assertThat(tomorrow.has("unknown")).isTrue();
    assertThat(read).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  <T> void readsNullLikeAFieldThatIsAbsent(Class<T> type) {
    T value = Sample.minimal(type);
    ObjectNode written = Json.mapper().valueToTree(value);
    ObjectNode full = Json.mapper().valueToTree(Sample.full(type, 0));
    full.fieldNames().forEachRemaining(name -> written.putIfAbsent(name, written.nullNode()));

    assertThat(Json.read(written.toString(), type)).isEqualTo(value);
  }

  private static void addUnknownFields(JsonNode node) {
    node.forEach(OlderReaderTest::addUnknownFields);
    if (node instanceof ObjectNode object) {
      object.setAll(
          Map.of(
              "unknown", object.textNode("new"),
              "unknown_list", object.arrayNode().add(1),
              "unknown_part", object.objectNode().put("of", "something")));
    }
  }
}
