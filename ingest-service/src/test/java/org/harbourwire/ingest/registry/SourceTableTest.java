package org.harbourwire.ingest.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTableTest {
  private static final String GOOD =
      """
      {"id":"alder","name":"Alder","url":"https://a.example/","type":"feed",
       "usage":"full-text-internal","paused":false,"interval":"PT15M","zone":"Asia/Hong_Kong"}
      """;

  private final SourceTable table = new SourceTable();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "[]",
        "{}",
        "{\"id\":\"alder\",\"url\":\"https://a.example/\"}",
        "id of another",
        "address of none",
        "zone of none"
      })
  void aRecordThatCannotBeUsedIsCountedAndWhatWasThereStays(String fault) {
    table.take(record(GOOD));

    table.take(
        record(
            switch (fault) {
              case "id of another" -> GOOD.replace("\"alder\"", "\"birch\"");
              case "address of none" -> GOOD.replace("https://a.example/", "file:///etc/passwd");
              case "zone of none" -> GOOD.replace("Asia/Hong_Kong", "Asia/Nowhere");
              default -> fault;
            }));

    assertThat(table.unreadable()).isEqualTo(1);
    assertThat(table.find("alder")).get().returns("https://a.example/", Source::url);
    table.take(record(GOOD));
    assertThat(table.unreadable()).isZero();
  }

  @Test
  void aTombstoneRemovesASource() {
    table.take(record(GOOD));

    table.take(record(null));

    assertThat(table.all()).isEmpty();
  }

  private static ConsumerRecord<String, byte[]> record(@Nullable String value) {
    byte @Nullable [] bytes = value == null ? null : value.getBytes(UTF_8);
    return new ConsumerRecord<>(KafkaTopics.SOURCES.name(), 0, 0, "alder", bytes);
  }
}
