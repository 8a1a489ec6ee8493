package org.harbourwire.store.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.ArticleId;

/// The index: its settings and mapping from `index.json`, and a name that changes with them.
///
/// @param name `news-v1-` and a hash of the definition
/// @param json settings and mapping
public record IndexDefinition(String name, String json) {
  /// What readers and writers use instead of the name. It hides withdrawn articles.
  public static final String ALIAS = "news";

  private static final String NAME_PREFIX = "news-v1-";
  private static final int HASH_LENGTH = 8;
  private static final List<String> ANALYSERS = List.of("analyzer", "search_analyzer");

  /// With the analysers of our plugin.
  public static IndexDefinition withPlugin() {
    return of(read());
  }

  /// With Elasticsearch's standard analyser.
  public static IndexDefinition withStandardAnalyser() {
    ObjectNode definition = read();
    for (JsonNode field : definition.at("/mappings/properties")) {
      ((ObjectNode) field).remove(ANALYSERS);
    }
    return of(definition);
  }

  private static IndexDefinition of(ObjectNode definition) {
    String json = definition.toString();
    return new IndexDefinition(NAME_PREFIX + ArticleId.hash(json).substring(0, HASH_LENGTH), json);
  }

  private static ObjectNode read() {
    try (InputStream in = IndexDefinition.class.getResourceAsStream("index.json")) {
      return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException("index.json in our own jar cannot be read", e);
    }
  }
}
