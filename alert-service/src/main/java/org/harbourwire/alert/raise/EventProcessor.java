package org.harbourwire.alert.raise;

import java.time.Clock;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Raises what happened to sources under the built-in rule `source-health`: no saved query, and
/// always in force.
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class EventProcessor implements Processor<String, byte[], String, Emission> {
  private final @Nullable String webhook;
  private final Clock clock;
  private ProcessorContext<String, Emission> context;

  /// @param webhook of the operator, if there is one
  EventProcessor(@Nullable String webhook, Clock clock) {
    this.webhook = webhook;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null || !SourceEvent.isKey(record.key())) {
      return; // How a source does at every poll is nothing to be told.
    }
    try {
      SourceEvent event =
          KafkaTopics.SOURCE_EVENTS
              .valueSerde()
              .deserializer()
              .deserialize(KafkaTopics.SOURCE_EVENTS.name(), record.value());
      context.forward(Emission.match(Match.of(event, webhook, clock.instant()), record));
    } catch (SerializationException e) {
      context.forward(
          Emission.deadLetter(
              record, context.recordMetadata().orElseThrow(), e.getMessage(), clock.instant()));
    }
  }
}
