package org.harbourwire.ingest.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.Nullable;

/// Reads and writes `news.sources.v1`, which every running ingest service follows.
public final class SourceRegistry {
  private final KafkaClients kafka;
  private final Clock clock;

  public SourceRegistry(KafkaClients kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /// What is registered now.
  ///
  /// @throws KafkaException when Kafka does not answer
  public SourceTable read() {
    SourceTable table = new SourceTable();
    TopicReader.readAll(kafka, KafkaTopics.SOURCES, table::take);
    return table;
  }

  /// Does what `plan` says; returns when Kafka has acknowledged it.
  ///
  /// @throws KafkaException when Kafka does not answer
  public void write(SourcePlan plan) {
    write(plan.written(), plan.removed().stream().map(Source::id).toList());
  }

  /// Registers `sources` and removes those ids; returns when Kafka has acknowledged it.
  ///
  /// @throws KafkaException when Kafka does not answer
  public void write(Collection<Source> sources, Collection<String> removed) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    sources.forEach(s -> records.add(record(s.id(), s)));
    removed.forEach(id -> records.add(record(id, null)));
    if (records.isEmpty()) {
      return;
    }
    try (Producer<String, byte[]> producer = kafka.producer("sources")) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the registry of sources cannot be written", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private ProducerRecord<String, byte[]> record(String id, @Nullable Source source) {
    return KafkaTopics.SOURCES.record(id, source, id + "/" + clock.instant());
  }
}
