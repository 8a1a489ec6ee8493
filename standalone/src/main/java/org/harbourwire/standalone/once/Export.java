package org.harbourwire.standalone.once;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.kit.lifecycle.StartFailure;

/// The file that gets the latest value of every article on `news.enriched.v1` as JSON Lines. It is
/// written beside its place and moved there when it is whole: what was there before stays until
/// then.
public final class Export {
  private final Path file;
  private final Path draft;

  private Export(Path file) {
    this.file = file.toAbsolutePath();
    this.draft = this.file.resolveSibling(this.file.getFileName() + ".part");
  }

  /// An export to `file`, which is left as it is for now.
  ///
  /// @throws StartFailure when it cannot be written there: better before a round than after it
  public static Export to(Path file) {
    Export export = new Export(file);
    if (Files.isDirectory(export.file)) {
      throw new StartFailure("cannot write " + file + ": it is a folder");
    }
    try {
      if (export.isPlain()) {
        Files.delete(Files.writeString(export.draft, ""));
      }
      return export;
    } catch (NoSuchFileException e) {
      throw new StartFailure("cannot write " + file + ": there is no such folder", e);
    } catch (AccessDeniedException e) {
      throw new StartFailure("cannot write " + file + ": permission denied", e);
    } catch (IOException e) {
      throw new StartFailure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /// Writes it and returns how many lines it has.
  public int write(KafkaClients kafka) {
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
    write(latest.values());
    return latest.size();
  }

  void write(Collection<byte[]> values) {
    try {
      if (isPlain()) {
        writeTo(draft, values);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        writeTo(file, values);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void writeTo(Path target, Collection<byte[]> values) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      for (byte[] value : values) {
        out.write(new String(value, StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  /// A pipe or a device, such as /dev/stdout, cannot be replaced: it is written to.
  private boolean isPlain() {
    return !Files.exists(file) || Files.isRegularFile(file);
  }
}
