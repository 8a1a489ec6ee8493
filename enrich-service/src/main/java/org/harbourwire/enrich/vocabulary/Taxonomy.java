package org.harbourwire.enrich.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The topics, parents before children, with the version of the file that they come from.
public final class Taxonomy {
  private final String version;
  private final Map<String, Topic> topics;

  Taxonomy(String version, List<Topic> topics) {
    this.version = version;
    Map<String, Topic> byId = new LinkedHashMap<>();
    topics.forEach(topic -> byId.put(topic.id(), topic));
    this.topics = byId;
  }

  /// The taxonomy that ships with the service.
  public static Taxonomy shipped() {
    return TaxonomyReader.read("taxonomy.yaml", Resources.bytes("taxonomy.yaml"));
  }

  /// Hash of the file's content.
  public String version() {
    return version;
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
