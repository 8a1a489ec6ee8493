package org.harbourwire.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.request.HarbourPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void poll() throws InterruptedException {
    new HarbourPages(bench.site).feed("/feed.xml", 1, 2);
    bench.poll();
    assertThat(bench.states.seenOf("a")).hasSize(2);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aSourceThatWasRemovedIsForgottenAfterAMonthByItsHostsOwner() throws InterruptedException {
    remove();
    assertThat(bench.handler.removed(host -> true)).isEmpty();
    bench.clock.pass(Duration.ofDays(31));
    assertThat(bench.handler.removed(host -> !host.equals("127.0.0.1"))).isEmpty();

    List<SourceState> removed = bench.handler.removed(host -> true);
    bench.handler.forget(removed);

    assertThat(removed).hasSize(1);
    assertThat(bench.states.all()).isEmpty();
    assertThat(bench.states.seenOf("a")).isEmpty();
    assertThat(bench.producer.history().stream().filter(r -> r.value() == null))
        .extracting(ProducerRecord::key)
        .hasSize(7)
        .contains("a", "websub:a")
        .anyMatch(key -> key.startsWith("a|"));
  }

  @Test
  void aSourceThatIsRegisteredIsKeptHoweverLongItWasNotPolled() {
    bench.clock.pass(Duration.ofDays(400));

    assertThat(bench.handler.removed(host -> true)).isEmpty();
  }

  private void remove() {
    bench.sources.take(
        new ConsumerRecord<>(KafkaTopics.SOURCES.name(), 0, 0, "a", (byte @Nullable []) null));
  }
}
