package org.harbourwire.standalone.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.newsroom.pdf.PressRelease;

/// A source of the default list with documents of our own making in the shape of its own.
///
/// The files in `src/test/resources/default-list` hold `documents` by name, with `${...}` for what
/// differs between sources of one shape, and `sources`: which document is the `list` of each,
/// `with` what put in, and what is to be read in it. `article` is the page of its first entry;
/// `not-a-list` what it answers when something is wrong. A document that is written as an object is
/// a press release, made into a PDF.
///
/// @param source as `default.yaml` configures it
/// @param written what the file says of it
/// @param documents those of its file
record ShapedSource(Source source, ObjectNode written, JsonNode documents) {
  private static final Path FOLDER = Path.of("src/test/resources/default-list");

  /// All of them, in the order of their files.
  static List<ShapedSource> all() {
    Map<String, Source> list =
        ShippedSources.all().stream()
            .map(config -> config.toSource(Duration.ofMinutes(15), Origin.FILE))
            .collect(Collectors.toMap(Source::id, source -> source));
    Path folder = Files.exists(FOLDER) ? FOLDER : Path.of("standalone").resolve(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<ShapedSource> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        JsonNode yaml = new YAMLMapper().readTree(file.toFile());
        yaml.get("sources").forEach(written -> all.add(of((ObjectNode) written, yaml, list)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShapedSource of(ObjectNode written, JsonNode file, Map<String, Source> list) {
    String id = written.get("id").asText();
    Source source = Objects.requireNonNull(list.get(id), () -> "not in the default list: " + id);
    return new ShapedSource(source, written, file.get("documents"));
  }

  /// What the source answers.
  byte[] list() {
    return document(written.get("list").asText());
  }

  /// The document of that name, filled in for this source.
  byte[] document(String name) {
    JsonNode document = Objects.requireNonNull(documents.get(name), name);
    return document.isObject()
        ? pdf(document)
        : filled(document.asText()).getBytes(StandardCharsets.UTF_8);
  }

  /// What is to be read in its list: each entry has the source's `usage` and, where it names no
  /// other, its `language`.
  List<ObjectNode> entries() {
    return StreamSupport.stream(written.get("entries").spliterator(), false)
        .map(ObjectNode.class::cast)
        .map(this::completed)
        .toList();
  }

  private ObjectNode completed(ObjectNode entry) {
    ObjectNode complete = entry.deepCopy();
    complete.set("usage", written.get("usage"));
    return complete.has("language") ? complete : complete.set("language", written.get("language"));
  }

  private String filled(String template) {
    String text = template;
    for (Map.Entry<String, JsonNode> value : written.path("with").properties()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue().asText());
    }
    if (text.contains("${")) {
      throw new IllegalStateException(source.id() + " leaves a gap in " + text);
    }
    return text;
  }

  private static byte[] pdf(JsonNode release) {
    return new PressRelease(
            release.get("publisher").asText(),
            release.get("title").asText(),
            release.get("date-line").asText(),
            texts(release.get("paragraphs")),
            texts(release.get("notes")),
            Instant.parse("2026-03-02T02:00:00Z"))
        .toPdf();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Override
  public String toString() {
    return source.id();
  }
}
