package org.harbourwire.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  @TempDir Path data;

  @Test
  void keepsWhatItAcknowledgedOverARestart() throws Exception {
    try (var broker = EmbeddedBroker.start(data);
        var admin = admin(broker);
        var producer = producer(broker)) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>("t", "key", "value")).get();
    }

    try (var broker = EmbeddedBroker.start(data);
        var admin = admin(broker)) {
      var end =
          admin
              .listOffsets(
                  Map.of(
                      new TopicPartition("t", 0),
                      org.apache.kafka.clients.admin.OffsetSpec.latest()))
              .partitionResult(new TopicPartition("t", 0))
              .get();
      assertThat(end.offset()).isEqualTo(1);
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }
}
