package org.harbourwire.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.harbourwire.store.document.ArticleDocument;

/// Connects to Elasticsearch. The library's own connection waits for an answer for ever: a server
/// that hangs, or a network that swallows what it says, would stop us without a word.
final class StoreConnection {
  private StoreConnection() {}

  /// A client of the Elasticsearch of `config`; it has connected to nothing yet.
  ///
  /// @param patience longest wait for an answer
  static ElasticsearchClient open(StoreConfig config, Duration patience) {
    Rest5Client http =
        Rest5Client.builder(URI.create(config.url()))
            .setDefaultHeaders(new Header[] {new BasicHeader("Authorization", credentials(config))})
            .setRequestConfigCallback(r -> r.setResponseTimeout(Timeout.of(patience)))
            .build();
    return new ElasticsearchClient(
        new Rest5ClientTransport(http, new JacksonJsonpMapper(ArticleDocument.mapper())));
  }

  private static String credentials(StoreConfig config) {
    String pair = config.username() + ":" + config.password().value();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
