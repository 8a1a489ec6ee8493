package org.harbourwire.store.kibana.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.store.kibana.layer.JsonTree;
import org.jspecify.annotations.Nullable;

/// Behaves as Kibana's endpoints do in what `kibana apply` meets: the status while it starts, basic
/// authentication, `kbn-xsrf`, an import as a form with an answer for each object, rules that are
/// made once. It is no Kibana: that a real one shows what it was given is not proved by it.
final class SmallKibana implements AutoCloseable {
  static final String USER = "elastic";
  static final String PASSWORD = "a small secret";
  private static final Pattern FILE =
      Pattern.compile(
          """
          --([^\\r\\n]+)\\r
          Content-Disposition: form-data; name="file"; filename="[^"]+[.]ndjson"\\r
          (?:[^\\r\\n]+\\r\\n)*\\r
          (.*)\\r
          --\\1--\\r
          """,
          Pattern.DOTALL);

  private final HttpServer server;
  private final Deque<Canned> statuses = new ConcurrentLinkedDeque<>();
  private final Deque<Canned> imports = new ConcurrentLinkedDeque<>();
  private final Map<String, JsonNode> objects = new LinkedHashMap<>();
  private final Map<String, JsonNode> rules = new LinkedHashMap<>();
  private final Set<String> unsupported = new HashSet<>();
  private boolean withoutEncryptionKey;

  private record Canned(int status, String body) {}

  SmallKibana() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  KibanaConfig config() {
    return config(PASSWORD, Duration.ofSeconds(20));
  }

  KibanaConfig config(String password, Duration patience) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
    return new KibanaConfig(url, USER, new Secret(password), patience);
  }

  /// Answers the next look at its status so.
  void nextStatus(int status, String body) {
    statuses.add(new Canned(status, body));
  }

  /// Answers the next import so.
  void nextImport(int status, String body) {
    imports.add(new Canned(status, body));
  }

  /// Takes objects of that type no more.
  void refuseType(String type) {
    unsupported.add(type);
  }

  /// Is one that was not given a key to encrypt rules with.
  void loseEncryptionKey() {
    withoutEncryptionKey = true;
  }

  /// What it has, by type and id.
  Map<String, JsonNode> objects() {
    return objects;
  }

  /// The rules that it has, by id.
  Map<String, JsonNode> rules() {
    return rules;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Canned answer = answer(exchange, body);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Canned answer(HttpExchange exchange, String body) throws IOException {
    String path = exchange.getRequestURI().toString();
    if (path.equals("/base/api/status") && !statuses.isEmpty()) {
      return statuses.remove();
    }
    String expected =
        Base64.getEncoder()
            .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return error(401, "Unauthorized", "[security_exception]: unable to authenticate user");
    }
    if (path.equals("/base/api/status")) {
      return new Canned(200, "{\"status\":{\"overall\":{\"level\":\"available\"}}}");
    }
    if (exchange.getRequestHeaders().getFirst("kbn-xsrf") == null) {
      return error(400, "Bad Request", "Request must contain a kbn-xsrf header.");
    }
    if (path.startsWith("/base/api/alerting/rule/")) {
      return makeRule(path.substring(path.lastIndexOf('/') + 1), Json.mapper().readTree(body));
    }
    return path.equals("/base/api/saved_objects/_import?overwrite=true")
        ? importFile(exchange.getRequestHeaders().getFirst("Content-Type"), body)
        : error(404, "Not Found", "Not Found");
  }

  private Canned makeRule(String id, JsonNode rule) {
    if (withoutEncryptionKey) {
      return error(
          500,
          "Internal Server Error",
          "Unable to create alerts client because the Encrypted Saved Objects plugin is missing"
              + " encryption key.");
    }
    return rules.putIfAbsent(id, rule) == null
        ? new Canned(200, rule.toString())
        : error(409, "Conflict", "Saved object [alert/" + id + "] conflict");
  }

  private Canned importFile(String contentType, String body) throws IOException {
    if (!imports.isEmpty()) {
      return imports.remove();
    }
    Matcher form = FILE.matcher(body);
    if (!form.matches() || !contentType.contains("boundary=" + form.group(1))) {
      return error(400, "Bad Request", "[request body.file]: expected value of type [Stream]");
    }
    int taken = 0;
    List<ObjectNode> errors = new ArrayList<>();
    for (String line : form.group(2).lines().toList()) {
      JsonNode object = Json.mapper().readTree(line);
      ObjectNode error = error(object);
      if (error == null) {
        objects.put(name(object), object);
        taken++;
      } else {
        errors.add(
            JsonTree.object("type", object.get("type"), "id", object.get("id"), "error", error));
      }
    }
    ObjectNode answer = JsonTree.object("success", errors.isEmpty(), "successCount", taken);
    return new Canned(200, answer.set("errors", JsonTree.list(errors)).toString());
  }

  private @Nullable ObjectNode error(JsonNode object) {
    if (unsupported.contains(object.get("type").asText())) {
      return JsonTree.object("type", "unsupported_type");
    }
    List<ObjectNode> missing = new ArrayList<>();
    for (JsonNode reference : object.get("references")) {
      if (!objects.containsKey(name(reference))) {
        missing.add(JsonTree.object("type", reference.get("type"), "id", reference.get("id")));
      }
    }
    return missing.isEmpty()
        ? null
        : JsonTree.object("type", "missing_references", "references", missing);
  }

  private static String name(JsonNode object) {
    return object.get("type").asText() + " " + object.get("id").asText();
  }

  private static Canned error(int status, String error, String message) {
    return new Canned(
        status,
        JsonTree.object("statusCode", status, "error", error, "message", message).toString());
  }
}
