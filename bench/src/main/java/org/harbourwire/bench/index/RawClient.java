package org.harbourwire.bench.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.document.IndexedDocument;

/// Elasticsearch without anything of ours between.
final class RawClient implements AutoCloseable {
  private static final int DOCUMENTS_A_REQUEST = 250;
  private static final int REQUESTS_IN_FLIGHT = 2;

  private final ElasticsearchClient client;

  RawClient(StoreConfig config) {
    this.client =
        ElasticsearchClient.of(
            c ->
                c.host(config.url())
                    .usernameAndPassword(config.username(), config.password().value())
                    .jsonMapper(new JacksonJsonpMapper(ArticleDocument.mapper())));
  }

  /// Makes an empty index called `name` with the mapping of articles.
  void make(String name) {
    ask(
        () ->
            client
                .indices()
                .create(
                    c ->
                        c.index(name)
                            .withJson(new StringReader(IndexDefinition.withPlugin().json()))));
  }

  /// Writes `articles` into index `name`, made into documents on the way, and waits for the last.
  void bulk(String name, List<EnrichedArticle> articles) {
    try (BulkIngester<Void> ingester =
        BulkIngester.of(
            b ->
                b.client(client)
                    .maxOperations(DOCUMENTS_A_REQUEST)
                    .maxConcurrentRequests(REQUESTS_IN_FLIGHT))) {
      for (EnrichedArticle article : articles) {
        IndexedDocument document = ArticleDocument.of(article);
        ingester.add(
            o ->
                o.index(
                    i ->
                        i.index(name)
                            .id(document.id())
                            .versionType(VersionType.External)
                            .version(document.version())
                            .document(BinaryData.of(document.json(), "application/json"))));
      }
    }
  }

  /// How many documents Elasticsearch has taken into `index` since it was made.
  long taken(String index) {
    return ask(
        () -> {
          var all = client.indices().stats(s -> s.index(index)).all().primaries();
          return Objects.requireNonNull(Objects.requireNonNull(all).indexing()).indexTotal();
        });
  }

  /// The documents `ids` of alias `news`, in their order; null for one that is not there.
  MgetResponse<ObjectNode> documents(List<String> ids) {
    return ask(() -> client.mget(m -> m.index(IndexDefinition.ALIAS).ids(ids), ObjectNode.class));
  }

  /// Removes what is behind alias or name `index`.
  void remove(String index) {
    ask(
        () -> {
          var names = List.copyOf(client.indices().get(g -> g.index(index)).indices().keySet());
          return client.indices().delete(d -> d.index(names));
        });
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Question<T> {
    T ask() throws IOException;
  }

  @Override
  public void close() {
    ask(
        () -> {
          client.close();
          return true;
        });
  }
}
