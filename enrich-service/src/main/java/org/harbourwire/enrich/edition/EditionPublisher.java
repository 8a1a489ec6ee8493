package org.harbourwire.enrich.edition;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;

/// Reads and writes `news.vocabulary.v1`, which every running enricher follows. The manifest of an
/// edition is written when all parts of its files are acknowledged: a writer that is killed before
/// leaves parts that mean nothing, and that the next one removes.
public final class EditionPublisher {
  /// So many editions stay, to go back to.
  public static final int KEPT = 10;

  /// Parts without a manifest may be on their way for so long.
  private static final Duration UNFINISHED = Duration.ofHours(1);

  private final KafkaClients kafka;
  private final Clock clock;

  public EditionPublisher(KafkaClients kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /// What was applied so far.
  ///
  /// @throws KafkaException when Kafka does not answer
  public EditionTable read() {
    EditionTable table = new EditionTable();
    TopicReader.readAll(kafka, KafkaTopics.VOCABULARY, table::take);
    return table;
  }

  /// Makes an edition of `vocabulary`; returns when Kafka has acknowledged all of it.
  ///
  /// @param table what was applied so far
  /// @param own the kinds that it brings; the others are as shipped
  /// @throws KafkaException when Kafka does not answer
  public VocabularyManifest publish(
      EditionTable table, Vocabulary vocabulary, Set<VocabularyKind> own) {
    List<VocabularyFile> files = new ArrayList<>();
    try (Producer<String, byte[]> producer = kafka.producer("vocabulary")) {
      for (VocabularyKind kind : VocabularyKind.values()) {
        if (own.contains(kind)) {
          String text = vocabulary.text(kind);
          VocabularyFile file = FileParts.describe(kind, vocabulary.version(kind), text);
          files.add(file);
          if (!table.holds(file)) {
            send(producer, parts(file, text));
          }
        }
      }
      return finish(producer, table, files);
    }
  }

  /// Makes an edition of the files of an earlier one.
  ///
  /// @param table what was applied so far
  /// @throws KafkaException when Kafka does not answer
  public VocabularyManifest again(EditionTable table, VocabularyManifest earlier) {
    try (Producer<String, byte[]> producer = kafka.producer("vocabulary")) {
      return finish(producer, table, earlier.files());
    }
  }

  private VocabularyManifest finish(
      Producer<String, byte[]> producer, EditionTable table, List<VocabularyFile> files) {
    var manifest = new VocabularyManifest(table.nextNumber(), clock.instant(), files);
    String eventId = manifest.key() + "/" + manifest.appliedAt();
    send(producer, List.of(KafkaTopics.VOCABULARY.record(manifest.key(), manifest, eventId)));
    send(producer, withdrawals(table, manifest));
    return manifest;
  }

  private static List<ProducerRecord<String, byte[]>> parts(VocabularyFile file, String text) {
    return FileParts.cut(text).stream()
        .map(
            part -> {
              String key = file.partKey(part.number());
              return KafkaTopics.VOCABULARY_PARTS.record(key, part, key);
            })
        .toList();
  }

  /// Removes editions that nobody goes back to, and parts that no edition names.
  private List<ProducerRecord<String, byte[]>> withdrawals(
      EditionTable table, VocabularyManifest latest) {
    List<VocabularyManifest> earlier = table.manifests();
    List<VocabularyManifest> kept = new ArrayList<>(List.of(latest));
    kept.addAll(earlier.subList(0, Math.min(KEPT - 1, earlier.size())));
    Set<String> named = new HashSet<>();
    for (VocabularyFile file : kept.stream().flatMap(m -> m.files().stream()).toList()) {
      for (int number = 1; number <= file.parts(); number++) {
        named.add(file.partKey(number));
      }
    }
    List<ProducerRecord<String, byte[]>> withdrawals = new ArrayList<>();
    earlier.stream()
        .filter(manifest -> !kept.contains(manifest))
        .map(VocabularyManifest::key)
        .forEach(key -> withdrawals.add(KafkaTopics.VOCABULARY.record(key, null, withdrawal(key))));
    table.partsBefore(clock.instant().minus(UNFINISHED).toEpochMilli()).stream()
        .filter(key -> !named.contains(key))
        .forEach(
            key ->
                withdrawals.add(KafkaTopics.VOCABULARY_PARTS.record(key, null, withdrawal(key))));
    return withdrawals;
  }

  private String withdrawal(String key) {
    return key + "/withdrawn/" + clock.instant();
  }

  private static void send(
      Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records) {
    try {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the vocabulary cannot be written", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
