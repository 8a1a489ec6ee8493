package org.harbourwire.alert.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import org.harbourwire.alert.delivery.WebhookAnswer.Accepted;
import org.harbourwire.alert.delivery.WebhookAnswer.Failed;
import org.harbourwire.alert.delivery.WebhookAnswer.Gone;
import org.harbourwire.alert.delivery.WebhookAnswer.Impossible;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;

/// Posts an alert to its webhook as Standard Webhooks says (standardwebhooks.com): `webhook-id` is
/// the alert's id in every attempt, `webhook-signature` is `v1,` and HMAC-SHA256 of
/// `id.timestamp.body` under the rule's secret.
final class WebhookSender {
  private static final int GONE = 410;

  private final OutboundClient client;
  private final WebhookSecrets secrets;
  private final Clock clock;

  WebhookSender(OutboundClient client, WebhookSecrets secrets, Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// One attempt; waits for the answer, at most the time that a webhook is given.
  WebhookAnswer send(Alert alert, String webhook) {
    try {
      return answer(client.send(request(alert, new URI(webhook))));
    } catch (URISyntaxException e) {
      return new Impossible("not a web address");
    }
  }

  private OutboundRequest request(Alert alert, URI webhook) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    String body = WebhookBody.of(alert).json();
    String signed = alert.id() + "." + timestamp + "." + body;
    return OutboundRequest.postJson(webhook, body, Limits.WEBHOOK)
        .with("webhook-id", alert.id())
        .with("webhook-timestamp", timestamp)
        .with("webhook-signature", "v1," + secrets.sign(alert.ruleId(), signed));
  }

  private static WebhookAnswer answer(OutboundOutcome outcome) {
    return switch (outcome) {
      case OutboundOutcome.Answered a -> answer(a.status());
      case OutboundOutcome.Refused r -> new Impossible("refused: " + r.reason());
      case OutboundOutcome.Failed f -> new Failed(f.reason());
    };
  }

  private static WebhookAnswer answer(int status) {
    String detail = "HTTP " + status;
    if (status == GONE) {
      return new Gone(detail);
    }
    // A redirect is a failure: the alert is for who was named, not for whom they name.
    return status >= 200 && status < 300 ? new Accepted(detail) : new Failed(detail);
  }
}
