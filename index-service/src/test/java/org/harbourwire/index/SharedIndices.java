package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;

/// The indices of articles on the server that the tests share: each test removes what it made.
final class SharedIndices {
  private final ChildElasticsearch server;

  SharedIndices(ChildElasticsearch server) {
    this.server = server;
  }

  /// Removes them.
  void remove(List<String> indices) throws IOException {
    ask("DELETE", "/" + String.join(",", indices), BodyPublishers.noBody());
  }

  /// What is searched now.
  List<String> searched() throws IOException {
    List<String> names = new ArrayList<>();
    Json.mapper()
        .readTree(ask("GET", "/_alias/news", BodyPublishers.noBody()))
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  /// What the server answers, which must be 200.
  String ask(String method, String path, BodyPublisher body) throws IOException {
    String user = server.username() + ":" + server.password();
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(server.url().resolve(path))
                  .header("Authorization", "Basic " + basic)
                  .header("Content-Type", "application/json")
                  .method(method, body)
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
