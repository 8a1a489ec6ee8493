package org.harbourwire.enrich.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The topics, parents before children, with the version of the file that they come from.
public final class Taxonomy {
  private static final String FILE = "taxonomy.yaml";

  private final String version;
  private final String text;
  private final Map<String, Topic> topics;

  /// @param text the whole file
  Taxonomy(String text, List<Topic> topics) {
    this.version = Resources.version(text);
    this.text = text;
    Map<String, Topic> byId = new LinkedHashMap<>();
    topics.forEach(topic -> byId.put(topic.id(), topic));
    this.topics = byId;
  }

  /// The taxonomy that ships with the service.
  public static Taxonomy shipped() {
    return TaxonomyReader.read(FILE, Vocabulary.utf8(shippedText()));
  }

  static String shippedText() {
    return Resources.text(FILE);
  }

  /// Beginning of the hash of the file's content.
  public String version() {
    return version;
  }

  /// The whole file.
  public String text() {
    return text;
  }

  /// All topics in the file's order.
  public List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  /// The topic with this id.
  public Optional<Topic> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /// The topics above `id`, nearest first.
  public List<Topic> ancestors(String id) {
    List<Topic> above = new ArrayList<>();
    Optional<Topic> next = topic(id);
    while (next.isPresent() && next.get().parent() != null) {
      next = topic(String.valueOf(next.get().parent()));
      next.ifPresent(above::add);
    }
    return above;
  }
}
