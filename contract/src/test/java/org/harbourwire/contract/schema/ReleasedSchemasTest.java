package org.harbourwire.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.kafka.JsonSerde;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas and example values of each release against today's: no reader of then may break, and
/// what was written then must still be read. `-Dcontract.release=VERSION` keeps today's.
class ReleasedSchemasTest {
  private static final String EXAMPLES = ".examples.json";

  @BeforeAll
  static void keepARelease() {
    String version = System.getProperty("contract.release");
    if (version != null) {
      Schemas.valueTypes().forEach((topic, types) -> keep(version, topic, types));
    }
  }

  @Test
  void thereIsARelease() {
    assertThat(schemas()).isNotEmpty();
    assertThat(examples()).hasSameSizeAs(schemas().toList());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void areNotBrokenByTodays(Path released) {
    JsonNode now = Schemas.shipped(topic(released, Schemas.SCHEMA));

    assertThat(Compatibility.breaches(Schemas.readTree(released), now)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void leftValuesThatKeepToTodays(Path released) {
    JsonNode now = Schemas.shipped(topic(released, EXAMPLES));

    assertThat(Schemas.readTree(released))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(Validation.of(value, now)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void leftValuesThatTodaysRecordsReadInFull(Path released) {
    List<Class<?>> types = Schemas.valueTypes().get(topic(released, EXAMPLES));

    assertThat(Schemas.readTree(released))
        .allSatisfy(value -> assertThat(types).anyMatch(type -> isReadInFull(value, type)));
  }

  static Stream<Path> schemas() {
    return Schemas.files(Schemas.RELEASED, Schemas.SCHEMA).stream();
  }

  static Stream<Path> examples() {
    return Schemas.files(Schemas.RELEASED, EXAMPLES).stream();
  }

  private static String topic(Path file, String ending) {
    return file.getFileName().toString().replace(ending, "");
  }

  private static boolean isReadInFull(JsonNode value, Class<?> type) {
    try {
      return reread(value, type).equals(value);
    } catch (SerializationException e) {
      return false; // It is of another of the Kafka topic's types.
    }
  }

  private static <T> JsonNode reread(JsonNode value, Class<T> type) {
    JsonSerde<T> serde = JsonSerde.of(type);
    T record = serde.deserializer().deserialize("any", Json.writeBytes(value));
    return Json.read(serde.serializer().serialize("any", record), JsonNode.class);
  }

  private static void keep(String version, String topic, List<Class<?>> types) {
    Path folder = Schemas.RELEASED.resolve(version);
    ArrayNode values = Json.mapper().createArrayNode();
    for (Class<?> type : types) {
      values.addPOJO(Sample.full(type, 0)).addPOJO(Sample.minimal(type));
    }
    Schemas.write(folder.resolve(topic + Schemas.SCHEMA), Schemas.pretty(Schemas.shipped(topic)));
    Schemas.write(folder.resolve(topic + EXAMPLES), Schemas.pretty(values));
  }
}
