package org.harbourwire.enrich.edition;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.contract.vocabulary.VocabularyPart;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.enrich.vocabulary.VocabularyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `news.vocabulary.v1` holds: a view of it, kept up by whoever follows it. For one thread. A
/// record that cannot be read takes the place of what its key held: an edition that needs it is
/// broken.
public final class EditionTable {
  private static final Logger LOG = LoggerFactory.getLogger(EditionTable.class);

  private final Map<String, VocabularyPart> parts = new TreeMap<>();
  private final Map<String, Long> writtenAt = new TreeMap<>();
  private final Map<Integer, VocabularyManifest> manifests = new TreeMap<>();
  private final Set<String> unreadable = new HashSet<>();

  /// The latest edition that is whole and valid, and why not a later one.
  ///
  /// @param edition what enrichers work with
  /// @param fault what is wrong with the latest edition, if that is not it
  public record Current(Edition edition, @Nullable String fault) {}

  /// Takes over a record of the Kafka topic.
  public void take(ConsumerRecord<String, byte[]> record) {
    String key = String.valueOf(record.key());
    unreadable.remove(key);
    try {
      if (key.startsWith(VocabularyManifest.KEY_START)) {
        takeManifest(key, KafkaTopics.VOCABULARY.read(record));
      } else {
        takePart(key, KafkaTopics.VOCABULARY_PARTS.read(record), record.timestamp());
      }
    } catch (SerializationException | IllegalArgumentException e) {
      unreadable.add(key);
      parts.remove(key);
      manifests.values().removeIf(manifest -> manifest.key().equals(key));
      LOG.warn("{}: {} cannot be read", record.topic(), key, e);
    }
  }

  private void takeManifest(String key, @Nullable VocabularyManifest manifest) {
    if (manifest == null) {
      manifests.remove(number(key));
    } else if (!manifest.key().equals(key)) {
      throw new IllegalArgumentException("it calls itself " + manifest.key());
    } else {
      manifests.put(manifest.number(), manifest);
    }
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(VocabularyManifest.KEY_START.length()));
  }

  private void takePart(String key, @Nullable VocabularyPart part, long timestamp) {
    if (part == null) {
      parts.remove(key);
      writtenAt.remove(key);
    } else {
      parts.put(key, part);
      writtenAt.put(key, timestamp);
    }
  }

  /// The manifests, latest first.
  public List<VocabularyManifest> manifests() {
    return manifests.values().stream()
        .sorted(Comparator.comparingInt(VocabularyManifest::number).reversed())
        .toList();
  }

  /// The number that the next edition has: none that was ever taken, readable or not.
  int nextNumber() {
    int highest = manifests.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (String key : unreadable) {
      if (key.matches("edition\\|\\d{1,9}")) {
        highest = Math.max(highest, number(key));
      }
    }
    return highest + 1;
  }

  private String latestKey() {
    return VocabularyManifest.KEY_START + (nextNumber() - 1);
  }

  /// The keys of all parts that were written before `millis`.
  List<String> partsBefore(long millis) {
    return writtenAt.entrySet().stream()
        .filter(part -> part.getValue() < millis)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether all parts of `file` are there and are what was applied.
  boolean holds(VocabularyFile file) {
    try {
      FileParts.join(file, parts);
      return true;
    } catch (BrokenEdition e) {
      LOG.debug("not held: {}", e.getMessage());
      return false;
    }
  }

  /// The latest edition that can be used.
  ///
  /// @param known an edition that was read before and need not be read again
  /// @param base what holds of kinds that are as shipped, and while nothing was applied
  public Current current(Edition known, Vocabulary base) {
    String fault = unreadable.contains(latestKey()) ? latestKey() + " cannot be read" : null;
    for (VocabularyManifest manifest : manifests()) {
      if (manifest.equals(known.manifest())) {
        return new Current(known, fault);
      }
      try {
        return new Current(new Edition(manifest, vocabulary(manifest, base)), fault);
      } catch (BrokenEdition | VocabularyException e) {
        fault =
            fault == null
                ? "edition " + manifest.number() + " cannot be used: " + e.getMessage()
                : fault;
      }
    }
    return new Current(new Edition(null, base), fault);
  }

  private Vocabulary vocabulary(VocabularyManifest manifest, Vocabulary base) {
    Vocabulary vocabulary = base;
    for (VocabularyFile file : manifest.files()) {
      String name = file.kind().wireName() + " " + file.version();
      byte[] content = FileParts.join(file, parts).getBytes(StandardCharsets.UTF_8);
      vocabulary = vocabulary.with(file.kind(), name, content);
    }
    return vocabulary;
  }
}
