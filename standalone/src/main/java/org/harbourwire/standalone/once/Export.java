package org.harbourwire.standalone.once;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;

/// Writes the latest value of every article on `news.enriched.v1` as JSON Lines.
public final class Export {
  private Export() {}

  /// Writes to `file` and returns how many lines it wrote.
  public static int write(KafkaClients kafka, Path file) {
    Map<String, byte[]> latest = new LinkedHashMap<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.ENRICHED,
        r -> {
          if (r.value() == null) {
            latest.remove(r.key());
          } else {
            latest.put(r.key(), r.value());
          }
        });
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (byte[] value : latest.values()) {
        out.write(new String(value, StandardCharsets.UTF_8));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return latest.size();
  }
}
