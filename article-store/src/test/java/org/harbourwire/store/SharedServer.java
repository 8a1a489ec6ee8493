package org.harbourwire.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;

/// The Elasticsearch that all tests here share: each removes what it made.
public final class SharedServer implements AutoCloseable {
  private final ElasticsearchClient client;

  public SharedServer() {
    StoreConfig config = config(StoreConfig.Analysis.PLUGIN);
    this.client =
        ElasticsearchClient.of(
            c ->
                c.host(config.url())
                    .usernameAndPassword(config.username(), config.password().value()));
  }

  /// How a store reaches it.
  public static StoreConfig config(StoreConfig.Analysis analysis) {
    ChildElasticsearch server = RealElasticsearch.shared();
    return new StoreConfig(
        server.url().toString(), server.username(), new Secret(server.password()), analysis);
  }

  /// A client without anything of ours between.
  public ElasticsearchClient client() {
    return client;
  }

  /// Makes searchable what was written.
  public void refresh(String index) throws IOException {
    client.indices().refresh(r -> r.index(index));
  }

  /// Removes the index behind `alias`, if there is one.
  public void removeBehind(String alias) throws IOException {
    if (client.indices().existsAlias(a -> a.name(alias)).value()) {
      List<String> names =
          List.copyOf(client.indices().getAlias(a -> a.name(alias)).aliases().keySet());
      client.indices().delete(d -> d.index(names));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
