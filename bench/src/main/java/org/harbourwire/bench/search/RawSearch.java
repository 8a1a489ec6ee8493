package org.harbourwire.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.search.SearchRequest;

/// Sends what our search would ask straight to Elasticsearch and does nothing with the answer.
final class RawSearch implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<HttpRequest> requests;

  RawSearch(StoreConfig config, ArticleStore store, List<Query> queries, SearchRequest request) {
    String user = config.username() + ":" + config.password().value();
    String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    URI address = URI.create(config.url()).resolve("/news/_search");
    this.requests =
        queries.stream()
            .map(
                query ->
                    HttpRequest.newBuilder(address)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(store.search().asked(query, request)))
                        .build())
            .toList();
  }

  void search(int number) {
    try {
      HttpResponse<byte[]> answer =
          http.send(requests.get(number % requests.size()), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
