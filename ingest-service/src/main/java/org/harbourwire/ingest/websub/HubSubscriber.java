package org.harbourwire.ingest.websub;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;

/// Asks the hub that a feed names to tell us of changes, and again before its lease ends. Polling
/// goes on beside it: a hub may fall silent.
public final class HubSubscriber {
  private static final Duration LEASE = Duration.ofDays(10);

  /// A redirect is not followed: the request holds a secret.
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 64L << 10, 0);

  /// A hub that has not verified, or could not be asked, is asked again after this.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration AFTER_DENIAL = Duration.ofDays(7);

  private final HubClient client;
  private final HubSecrets secrets;
  private final String callback;
  private final Clock clock;

  /// @param publicUrl under which the world reaches our [HubCallback]
  HubSubscriber(HubClient client, HubSecrets secrets, URI publicUrl, Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.callback = publicUrl.toString().replaceAll("/+$", "") + HubCallback.PATH;
    this.clock = clock;
  }

  /// Whether the hub is to be asked now.
  boolean isDue(HubOffer offer, Optional<HubSubscription> known) {
    if (known.isEmpty()
        || !known.get().topic().equals(offer.topic())
        || !offer.hub().equals(known.get().hub())) {
      return true;
    }
    HubSubscription before = known.get();
    Instant until = before.leaseUntil();
    Instant next =
        switch (before.status()) {
          case ASKED, FAILED -> before.changedAt().plus(PATIENCE);
          case NONE -> before.changedAt();
          case DENIED -> before.changedAt().plus(AFTER_DENIAL);
          // Half of the lease is left to those hubs that do not answer at once.
          case ACTIVE -> until == null ? Instant.EPOCH : middle(before.changedAt(), until);
        };
    return !clock.instant().isBefore(next);
  }

  /// A subscription of that source for which the hub is being asked now.
  HubSubscription begin(String sourceId, HubOffer offer) {
    return HubSubscription.asked(sourceId, offer.topic(), offer.hub(), clock.instant());
  }

  /// Asks the hub of `asked` to tell us of changes.
  ///
  /// @return where the subscription stands then
  /// @throws InterruptedException when we are stopped meanwhile
  HubSubscription ask(HubSubscription asked) throws InterruptedException {
    return switch (client.send(request(asked, requireNonNull(asked.hub())))) {
      case OutboundOutcome.Answered a when a.status() / 100 == 2 -> asked;
      case OutboundOutcome.Answered a -> failed(asked, "the hub answers with " + a.status());
      case OutboundOutcome.Refused r -> failed(asked, r.reason());
      case OutboundOutcome.Failed f when f.kind() == OutboundOutcome.Failed.Kind.STOPPED ->
          throw new InterruptedException(f.reason());
      case OutboundOutcome.Failed f -> failed(asked, f.reason());
    };
  }

  private OutboundRequest request(HubSubscription asked, String hub) {
    String sourceId = asked.sourceId();
    String topic = asked.topic();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", topic);
    form.put("hub.callback", callback + sourceId + '/' + secrets.token(sourceId, topic));
    form.put("hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
    if (HubSecrets.mayHave(hub)) {
      form.put("hub.secret", secrets.secret(sourceId, topic).value());
    }
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + '=' + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new OutboundRequest(
        "POST",
        URI.create(hub),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        body,
        LIMITS);
  }

  private HubSubscription failed(HubSubscription asked, String why) {
    return asked.ended(Status.FAILED, why, clock.instant());
  }

  private static Instant middle(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }
}
