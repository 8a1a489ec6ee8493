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

/// An index: its settings and mapping, and a name that changes with them.
///
/// @param alias what readers and writers use instead of the name
/// @param name the alias, `-v1-` and a hash of the definition
/// @param json settings and mapping
public record IndexDefinition(String alias, String name, String json) {
  /// Alias of the index of articles. It hides withdrawn ones.
  public static final String ALIAS = "news";

  /// Alias of the index of extractions, which are found by id alone.
  public static final String EXTRACTIONS = "news-extractions";

  /// Alias of the index of what operators look at.
  public static final String OPS = "news-ops";

  /// Alias of the index of trends.
  public static final String TRENDS = "news-trends";

  /// Alias of the index of superseded revisions, which are found by the id of their article.
  public static final String REVISIONS = "news-revisions";

  private static final String ARTICLES_FILE = "index.json";
  private static final String EXTRACTIONS_FILE = "extractions.json";
  private static final String OPS_FILE = "ops.json";
  private static final String TRENDS_FILE = "trends.json";
  private static final String REVISIONS_FILE = "revisions.json";
  private static final int HASH_LENGTH = 8;
  private static final List<String> ANALYSERS = List.of("analyzer", "search_analyzer");

  /// Of articles, with the analysers of our plugin.
  public static IndexDefinition withPlugin() {
    return of(ALIAS, read(ARTICLES_FILE));
  }

  /// Of articles, with Elasticsearch's standard analyser.
  public static IndexDefinition withStandardAnalyser() {
    ObjectNode definition = read(ARTICLES_FILE);
    for (JsonNode field : definition.at("/mappings/properties")) {
      ((ObjectNode) field).remove(ANALYSERS);
    }
    return of(ALIAS, definition);
  }

  /// Of extractions.
  public static IndexDefinition extractions() {
    return of(EXTRACTIONS, read(EXTRACTIONS_FILE));
  }

  /// Of what operators look at.
  public static IndexDefinition ops() {
    return of(OPS, read(OPS_FILE));
  }

  /// Of superseded revisions.
  public static IndexDefinition revisions() {
    return of(REVISIONS, read(REVISIONS_FILE));
  }

  /// Of trends.
  public static IndexDefinition trends() {
    return of(TRENDS, read(TRENDS_FILE));
  }

  /// Whether the index called `name` has the settings and mapping of `definition`: the first one
  /// has its name, later ones a number behind it.
  public static boolean isVersionOf(String name, IndexDefinition definition) {
    return name.equals(definition.name()) || name.startsWith(definition.name() + "-");
  }

  /// The same for an index that nobody searches yet: nothing is made searchable meanwhile.
  public String unsearched() {
    try {
      ObjectNode definition = (ObjectNode) Json.mapper().readTree(json);
      ((ObjectNode) definition.get("settings")).put("refresh_interval", "-1");
      return definition.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("our own definition cannot be read", e);
    }
  }

  private static IndexDefinition of(String alias, ObjectNode definition) {
    String json = definition.toString();
    String hash = ArticleId.hash(json).substring(0, HASH_LENGTH);
    return new IndexDefinition(alias, alias + "-v1-" + hash, json);
  }

  private static ObjectNode read(String file) {
    try (InputStream in = IndexDefinition.class.getResourceAsStream(file)) {
      return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " in our own jar cannot be read", e);
    }
  }
}
