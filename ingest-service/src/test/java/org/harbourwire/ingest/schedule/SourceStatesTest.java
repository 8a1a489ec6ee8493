package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.SourceDraft;
import org.junit.jupiter.api.Test;

class SourceStatesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private final Source source = new SourceDraft("a", "http://quay.example/feed").source();
  private final SourceStates states = new SourceStates();

  @Test
  void thePollCountsAndNotTheClockOfWhoMadeIt() {
    SourceState first = SourceState.fresh(source).unchanged(NOON, NOON);
    SourceState second = first.unchanged(NOON.minus(Duration.ofMinutes(1)), NOON);
    SourceState third = second.failed(NOON.minus(Duration.ofMinutes(2)), NOON);
    states.apply(first);

    states.apply(read(third));
    states.apply(read(second));

    assertThat(states.of(source)).isEqualTo(third);
  }

  private static ConsumerRecord<String, byte[]> read(SourceState state) {
    var topic = KafkaTopics.SOURCE_STATE;
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), state);
    return new ConsumerRecord<>(topic.name(), 0, 0, "a", value);
  }
}
