package org.harbourwire.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record as it came in.
///
/// @param <T> the type of its value
sealed interface Incoming<T> {
  /// The record itself.
  ConsumerRecord<String, byte[]> record();

  /// It holds a value.
  record Whole<T>(ConsumerRecord<String, byte[]> record, T value) implements Incoming<T> {}

  /// It holds none.
  ///
  /// @param reason in words a person understands
  record Unreadable<T>(ConsumerRecord<String, byte[]> record, String reason)
      implements Incoming<T> {}

  /// It says that nothing is known under its key any more: nothing to do, as articles are withdrawn
  /// and never forgotten.
  record Empty<T>(ConsumerRecord<String, byte[]> record) implements Incoming<T> {}
}
