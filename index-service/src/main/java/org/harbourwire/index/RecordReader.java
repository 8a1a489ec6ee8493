package org.harbourwire.index;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

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
      return new Incoming.Unreadable<>(record, e.getMessage() + ": " + innermost(e));
    }
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
