package org.harbourwire.store.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexedDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A server that refuses a request as a whole for one of the documents in it, as Elasticsearch does
/// for what its check of the request finds, and a proxy for what is too large.
@Timeout(60)
class UnfitDocumentTest {
  private static final int MOST_BYTES = 4_000;
  private static final String WRITTEN =
      "{\"index\":{\"_index\":\"i\",\"_id\":\"x\",\"status\":201}}";
  private static final String UNFIT =
      "{\"error\":{\"type\":\"action_request_validation_exception\",\"reason\":\"Not this\"},"
          + "\"status\":400}";

  private final HttpServer server;
  private volatile String refused = "poison";

  UnfitDocumentTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void listens() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  @Test
  void isRefusedAloneWithItsReasonAndTheOthersAreWritten() throws IOException {
    List<String> values = values(40);
    values.set(7, "poison");
    values.set(8, "more poison");
    values.set(33, "poison");

    List<WriteOutcome> outcomes = write(values);

    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).contains("poison")) {
        assertThat(outcomes.get(i))
            .isInstanceOfSatisfying(
                WriteOutcome.Rejected.class, r -> assertThat(r.reason()).contains("Not this"));
      } else {
        assertThat(outcomes.get(i)).isEqualTo(new WriteOutcome.Indexed());
      }
    }
  }

  @Test
  void whatIsTooLargeTogetherIsWrittenInParts() throws IOException {
    assertThat(write(values(200))).hasSize(200).containsOnly(new WriteOutcome.Indexed());
  }

  @Test
  void nothingIsBuriedWhereEveryRequestIsRefused() {
    refused = "{";

    assertThatThrownBy(() -> write(values(3)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("does not take documents");
  }

  @Test
  void anIdThatNoIndexTakesIsNotEvenSent() throws IOException {
    List<WriteOutcome> outcomes = write(List.of("", "海".repeat(171), "海".repeat(170)));

    assertThat(outcomes.getLast()).isEqualTo(new WriteOutcome.Indexed());
    assertThat(outcomes.subList(0, 2))
        .allSatisfy(
            o ->
                assertThat(o)
                    .isInstanceOfSatisfying(
                        WriteOutcome.Rejected.class,
                        r -> assertThat(r.reason()).contains("an id of")));
  }

  private List<WriteOutcome> write(List<String> values) throws IOException {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (ElasticsearchClient client = ElasticsearchClient.of(c -> c.host(url));
        DocumentWriter<String> writer =
            new DocumentWriter<>(client, "i", UnfitDocumentTest::document)) {
      return writer.write(values);
    }
  }

  private static IndexedDocument document(String value) {
    byte[] json = ("{\"value\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
    return new IndexedDocument(value, 1, false, json);
  }

  private static List<String> values(int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> "value " + i).toList());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String text = new String(body, StandardCharsets.UTF_8);
      if (text.contains(refused)) {
        send(exchange, 400, UNFIT);
      } else if (body.length > MOST_BYTES) {
        send(exchange, 413, "");
      } else {
        long documents = text.lines().filter(l -> l.startsWith("{\"value\"")).count();
        send(exchange, 200, written((int) documents));
      }
    }
  }

  private static String written(int documents) {
    List<String> items = IntStream.range(0, documents).mapToObj(i -> WRITTEN).toList();
    return "{\"took\":1,\"errors\":false,\"items\":[" + String.join(",", items) + "]}";
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (!json.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
