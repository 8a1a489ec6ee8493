package org.harbourwire.contract.kafka;

import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.harbourwire.contract.Json;
import org.jspecify.annotations.NullUnmarked;

/// Writes and reads values of one type as JSON. A null value (tombstone) stays null.
///
/// @param <T> the type of the values
@NullUnmarked
public final class JsonSerde<T> implements Serde<T> {
  private final Class<T> type;

  private JsonSerde(Class<T> type) {
    this.type = type;
  }

  /// The serde of `type`.
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : Json.writeBytes(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> {
      if (bytes == null) {
        return null;
      }
      try {
        return Json.read(bytes, type);
      } catch (UncheckedIOException e) {
        throw new SerializationException(
            "value in " + topic + " is not a " + type.getSimpleName(), e);
      }
    };
  }
}
