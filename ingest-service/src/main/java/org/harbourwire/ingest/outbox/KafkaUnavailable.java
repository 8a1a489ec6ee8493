package org.harbourwire.ingest.outbox;

/// Kafka did not take a record for a reason that has nothing to do with it: what led to the record
/// is to be done again.
public final class KafkaUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  KafkaUnavailable(Throwable cause) {
    super("Kafka does not take records: " + cause.getMessage(), cause);
  }
}
