package org.harbourwire.store.rebuild;

import static java.util.stream.Collectors.joining;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.harbourwire.store.document.IndexDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index behind an alias: made when it is missing, and told apart from every other that was
/// ever there.
///
/// @param client of Elasticsearch
/// @param wanted how it is made
/// @param alias what readers see of it
public record StandingIndex(ElasticsearchClient client, IndexDefinition wanted, Alias alias) {
  private static final Logger LOG = LoggerFactory.getLogger(StandingIndex.class);

  /// Which index it is.
  ///
  /// @param uuid no other index ever has it, not even one that is made anew under the same name
  /// @param begunEmpty whether those who write to it are who fills it: one that took the place of
  ///   another was filled from Kafka before
  public record Identity(String uuid, boolean begunEmpty) {}

  /// Makes it and its alias when they are missing. An index that an earlier version made with
  /// another mapping is used as it is: it holds every field, though it may not search a new one
  /// until it is rebuilt.
  ///
  /// @throws ElasticsearchException when Elasticsearch refuses
  public void ensure() throws IOException {
    if (!client.indices().existsAlias(a -> a.name(wanted.alias())).value()) {
      make();
      return;
    }
    Map<String, ?> there = client.indices().getAlias(a -> a.name(wanted.alias())).aliases();
    if (there.keySet().stream().noneMatch(name -> IndexDefinition.isVersionOf(name, wanted))) {
      LOG.warn("index {} has another mapping than {}: rebuild it", there.keySet(), wanted.name());
    }
  }

  /// Which index lies behind the alias.
  ///
  /// @throws ElasticsearchException when there is none, or Elasticsearch refuses
  public Identity identity() throws IOException {
    Map<String, IndexState> behind =
        new TreeMap<>(client.indices().getSettings(s -> s.index(wanted.alias())).settings());
    return new Identity(
        behind.values().stream().map(StandingIndex::uuid).collect(joining(",")),
        behind.containsKey(wanted.name()));
  }

  static String uuid(IndexState state) {
    IndexSettings settings = Objects.requireNonNull(state.settings());
    return Objects.requireNonNull(
        settings.index() == null ? settings.uuid() : settings.index().uuid());
  }

  private void make() throws IOException {
    try {
      client
          .indices()
          .create(
              c ->
                  c.index(wanted.name())
                      .withJson(new StringReader(wanted.json()))
                      .aliases(wanted.alias(), alias));
      LOG.info("made index {}", wanted.name());
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
      adopt();
    }
  }

  /// Another instance was faster, and then the alias is there; or an index of before still is,
  /// whose successor is gone.
  private void adopt() throws IOException {
    if (!client.indices().existsAlias(a -> a.name(wanted.alias())).value()) {
      client
          .indices()
          .putAlias(a -> a.index(wanted.name()).name(wanted.alias()).filter(alias.filter()));
      LOG.warn("index {} of before is in use again", wanted.name());
    }
  }
}
