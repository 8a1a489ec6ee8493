package org.harbourwire.store.kibana.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Failed;
import org.harbourwire.kit.http.OutboundOutcome.Refused;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;

/// Speaks HTTP with one Kibana.
final class KibanaClient implements AutoCloseable {
  /// Imports of a few hundred objects take seconds; what follows a redirect would be told our
  /// password.
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 8L << 20, 0);

  /// A Kibana is rarely at a public address, and its address is the operator's own word.
  private static final EgressConfig ANYWHERE =
      new EgressConfig(List.of(AddressRange.of("0.0.0.0/0"), AddressRange.of("::/0")), null);

  private static final String AUTH = "Authorization";
  private static final String BOUNDARY = "harbourwire-saved-objects";

  private final KibanaConfig config;
  private final OutboundClient http = new OutboundClient(ANYWHERE);

  KibanaClient(KibanaConfig config) {
    this.config = config;
  }

  /// What Kibana said.
  ///
  /// @param status HTTP status; 0: there was no answer
  /// @param json the body, where that is JSON
  /// @param problem what went wrong, in words; empty when nothing did
  record Reply(int status, JsonNode json, String problem) {
    boolean ok() {
      return problem.isEmpty();
    }
  }

  Reply get(String path) {
    return reply(http.send(OutboundRequest.get(config.at(path), LIMITS).with(AUTH, basic())));
  }

  Reply postJson(String path, String body) {
    return post(path, "application/json", body);
  }

  /// Posts a file as browsers do.
  Reply postFile(String path, String fileName, String content) {
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)
            + "Content-Type: application/ndjson\r\n\r\n"
            + content
            + "\r\n--%s--\r\n".formatted(BOUNDARY);
    return post(path, "multipart/form-data; boundary=" + BOUNDARY, body);
  }

  @Override
  public void close() {
    http.close();
  }

  private Reply post(String path, String contentType, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put(AUTH, basic());
    // Kibana refuses what a page of another site could make a browser send.
    headers.put("kbn-xsrf", "harbourwire");
    return reply(http.send(new OutboundRequest("POST", config.at(path), headers, body, LIMITS)));
  }

  private String basic() {
    String pair = config.username() + ":" + config.password().value();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Reply reply(OutboundOutcome outcome) {
    return switch (outcome) {
      case Answered answer -> answered(answer);
      case Refused(String reason) -> none(reason);
      case Failed(Failed.Kind kind, String reason) -> none(reason);
    };
  }

  private Reply answered(Answered answer) {
    JsonNode json = json(answer);
    String said = json.path("message").asText();
    return new Reply(
        answer.status(),
        json,
        switch (answer.status()) {
          case 200, 201, 204 -> "";
          case 401 -> "does not know user " + config.username() + " by that password (401)";
          case 403 -> "lets user " + config.username() + " not do that (403): " + said;
          case 404 -> "knows no such page (404); is the address, with its base path, right?";
          case 409 -> "is in conflict (409): " + said;
          case 413 -> "takes no file so large (413); see savedObjects.maxImportPayloadBytes";
          default -> "answers " + answer.status() + (said.isEmpty() ? "" : ": " + said);
        });
  }

  private static Reply none(String reason) {
    return new Reply(0, MissingNode.getInstance(), "cannot be reached: " + reason);
  }

  private static JsonNode json(Answered answer) {
    try {
      return Json.mapper().readTree(answer.body().utf8());
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
