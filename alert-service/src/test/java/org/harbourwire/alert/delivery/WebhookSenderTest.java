package org.harbourwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harbourwire.alert.delivery.WebhookAnswer.Accepted;
import org.harbourwire.alert.delivery.WebhookAnswer.Failed;
import org.harbourwire.alert.delivery.WebhookAnswer.Gone;
import org.harbourwire.alert.delivery.WebhookAnswer.Impossible;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final EgressConfig LOOPBACK =
      new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null);

  private final WebhookSecrets secrets =
      WebhookSecrets.load(new Secret("a master secret of tests"), Path.of("unused"));
  private final WebhookReceiver receiver = new WebhookReceiver();
  private final OutboundClient client = new OutboundClient(LOOPBACK);

  @AfterEach
  void close() {
    client.close();
    receiver.close();
  }

  @Test
  void aReceiverCanVerifyTheSignatureWithItsRulesSecretAlone() throws Exception {
    assertThat(send(client, alert("低空經濟：新措施"), "/hook")).isEqualTo(new Accepted("HTTP 200"));

    WebhookReceiver.Request request = receiver.requests().getFirst();
    assertThat(request.id()).isEqualTo("al_1");
    assertThat(request.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
    String secret = secrets.of("r1").value();
    assertThat(secret).startsWith("whsec_");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    String signed = request.id() + "." + request.timestamp() + "." + request.body();
    assertThat(request.signature())
        .isEqualTo(
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    assertThat(secrets.of("r2")).isNotEqualTo(secrets.of("r1"));
  }

  @Test
  void theBodyTellsWhatToShowAndNoMore() throws Exception {
    send(client, alert("低空經濟：新措施"), "/hook");

    JsonNode body = Json.mapper().readTree(receiver.requests().getFirst().body());
    assertThat(body.at("/type").textValue()).isEqualTo("alert.raised");
    assertThat(body.at("/data/article/title").textValue()).isEqualTo("低空經濟：新措施");
    assertThat(body.at("/data/article/link").textValue()).isEqualTo("https://news.example/a1");
    assertThat(body.at("/data/article/source").textValue()).isEqualTo("Harbour Daily");
    assertThat(body.at("/data/rule/name").textValue()).isEqualTo("Rule r1");
    assertThat(body.at("/data/article").has("text")).isFalse();
    assertThat(body.toString()).doesNotContain("127.0.0.1", "whsec_");
  }

  @Test
  void ofASourceTheBodyTellsWhatHappened() throws Exception {
    Alert broken =
        new Alert(
            "al_1",
            Alert.SOURCE_HEALTH_RULE,
            "Source health",
            null,
            0,
            null,
            "Harbour Daily is broken: not found (404).",
            "https://news.example/feed.xml",
            "Harbour Daily",
            "en",
            List.of(),
            null,
            Instant.EPOCH,
            null,
            SourceEvent.Kind.BROKEN);

    JsonNode body = Json.mapper().readTree(WebhookBody.of(broken).json());
    assertThat(body.at("/type").textValue()).isEqualTo("source.broken");
    assertThat(body.at("/data/source/message").textValue()).contains("is broken");
    assertThat(body.at("/data/source/link").textValue()).endsWith("/feed.xml");
    assertThat(body.at("/data").has("article")).isFalse();
  }

  @Test
  void theBodyStaysUnderTwentyKilobytes() {
    String json = WebhookBody.of(alert("經".repeat(100_000))).json();
    assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
  }

  @Test
  void aRedirectIsAFailureAndIsNotFollowed() {
    receiver.answering(302);
    assertThat(send(client, alert("x"), "/hook")).isEqualTo(new Failed("HTTP 302"));
    assertThat(receiver.requests())
        .extracting(WebhookReceiver.Request::path)
        .containsExactly("/hook");
  }

  @Test
  void errorsMayPassButGoneIsFinal() {
    receiver.answering(500, 404, 410);
    assertThat(send(client, alert("x"), "/")).isEqualTo(new Failed("HTTP 500"));
    assertThat(send(client, alert("x"), "/")).isEqualTo(new Failed("HTTP 404"));
    assertThat(send(client, alert("x"), "/")).isEqualTo(new Gone("HTTP 410"));
  }

  @Test
  void aPrivateAddressIsRefusedUnlessAllowed() {
    try (OutboundClient strict = new OutboundClient(EgressConfig.publicOnly())) {
      assertThat(send(strict, alert("x"), "/hook"))
          .isEqualTo(new Impossible("refused: 127.0.0.1 is a loopback address"));
    }
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void whatIsNoAddressIsGivenUp() {
    var sender = new WebhookSender(client, secrets, Clock.systemUTC());
    assertThat(sender.send(alert("x"), "http://not an address"))
        .isEqualTo(new Impossible("not a web address"));
  }

  private WebhookAnswer send(OutboundClient through, Alert alert, String path) {
    return new WebhookSender(through, secrets, Clock.fixed(NOW, ZoneOffset.UTC))
        .send(alert, receiver.url(path));
  }

  private static Alert alert(String title) {
    return new Alert(
        "al_1",
        "r1",
        "Rule r1",
        "a1",
        1,
        "s1",
        title,
        "https://news.example/a1",
        "Harbour Daily",
        "zh-Hant",
        Collections.nCopies(1_000, "low-altitude-economy"),
        NOW,
        NOW,
        "unused",
        null);
  }
}
