package org.harbourwire.index;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.store.document.Reason;

/// Reads the value of a record. Writers outside of our control may have made it: what a document
/// cannot do without is looked for here.
///
/// @param intake what is read
/// @param <T> the type of the values
record RecordReader<T>(Intake<T> intake) {

  Incoming<T> read(ConsumerRecord<String, byte[]> record) {
    try {
      T value = intake.reading().read(record);
      if (value == null) {
        return new Incoming.Empty<>(record);
      }
      List<String> missing = intake.missing().apply(value);
      return missing.isEmpty()
          ? new Incoming.Whole<>(record, value)
          : new Incoming.Unreadable<>(record, "without " + String.join(", ", missing));
    } catch (SerializationException e) {
      return new Incoming.Unreadable<>(record, e.getMessage() + ": " + Reason.of(innermost(e)));
    }
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof JsonProcessingException json
        ? place(json)
        : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  /// Where it is not the JSON that was expected. The parser's own words quote it.
  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return "wrong"
        + (e instanceof JsonMappingException mapping ? " in " + field(mapping) : "")
        + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "#" + step.getIndex() : step.getFieldName())
        .collect(joining("."));
  }
}
