package org.harbourwire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSubTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final String TOPIC = "https://tern.example/feed.xml?lang=zh";
  private static final Secret MASTER = new Secret("an invented master secret");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final HubSecrets secrets = new HubSecrets(MASTER);
  private final Map<String, HubSubscription> known = new ConcurrentHashMap<>();
  private final List<String> polled = new CopyOnWriteArrayList<>();
  private final SampleHub hub = new SampleHub();
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));
  private boolean wanted = true;
  private final HubNotices notices =
      new HubNotices(
          id -> Optional.ofNullable(known.get(id)),
          id -> wanted,
          s -> known.put(s.sourceId(), s),
          polled::add,
          Duration.ofSeconds(3),
          clock);
  private final HubCallback callback =
      new HubCallback(
          new WebSubConfig(URI.create("http://127.0.0.1:1/"), "127.0.0.1", 0, MASTER),
          secrets,
          notices);

  @BeforeEach
  void listens() {
    callback.start();
  }

  @AfterEach
  void closes() {
    callback.close();
    hub.close();
    client.close();
  }

  @Test
  void aHubThatIsAskedVerifiesAndAnnouncesAndTheSourceIsPolled() throws Exception {
    asked();
    assertThat(kept()).returns(Status.ASKED, HubSubscription::status);
    assertThat(hub.asked("hub.mode")).isEqualTo("subscribe");
    assertThat(hub.asked("hub.topic")).isEqualTo(TOPIC);

    HttpResponse<String> verified = hub.verifies("subscribe", TOPIC, "864000");

    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo("a+b");
    assertThat(kept())
        .returns(Status.ACTIVE, HubSubscription::status)
        .returns(NOW.plus(Duration.ofDays(10)), HubSubscription::leaseUntil);

    HttpResponse<String> announced = hub.announces("<feed/>", "none was told");

    assertThat(announced.statusCode()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(polled).containsExactly("tern"));
  }

  @Test
  void onlyAHubThatNobodyListensToIsToldTheSecret() throws Exception {
    List<OutboundRequest> sent = new ArrayList<>();
    HubClient listener =
        request -> {
          sent.add(request);
          return new OutboundOutcome.Refused("only listened to");
        };
    for (String address : List.of("http://hub.example/", "HTTPS://hub.example/")) {
      subscriber(listener, clock).ask(HubSubscription.asked("tern", TOPIC, address, NOW));
    }

    assertThat(sent).extracting(OutboundRequest::body).first().asString().doesNotContain("secret");
    assertThat(sent)
        .extracting(OutboundRequest::body)
        .last()
        .asString()
        .contains("hub.secret=" + secrets.secret("tern", TOPIC).value());
  }

  @Test
  void aHubThatWasToldNoSecretSetsAPollOffByTheAddressThatItAloneKnows() throws Exception {
    active();

    assertThat(hub.announces("<feed/>", "guessed").statusCode()).isEqualTo(202);

    await().untilAsserted(() -> assertThat(polled).containsExactly("tern"));
  }

  @Test
  void aBurstOfAnnouncementsIsOnePoll() throws Exception {
    active();
    secured();
    for (int i = 0; i < 5; i++) {
      hub.announces("change " + i, secrets.secret("tern", TOPIC).value());
    }
    await().untilAsserted(() -> assertThat(polled).isNotEmpty());
    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(polled).hasSize(1));
    hub.announces("later", secrets.secret("tern", TOPIC).value());
    await().untilAsserted(() -> assertThat(polled).hasSize(2));
  }

  @Test
  void aWrongSignatureIsAnsweredAlikeButSetsNothingOffAndIsCounted() throws Exception {
    active();
    secured();

    assertThat(hub.announces("<feed/>", "guessed").statusCode()).isEqualTo(202);

    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(polled).isEmpty());
    assertThat(callback.check().detail()).contains("0 announcements, 1 with a wrong signature");
  }

  @Test
  void anotherTopicIsNotVerifiedAndNeitherIsWhatWasNotAskedFor() throws Exception {
    asked();
    assertThat(hub.verifies("subscribe", "https://tern.example/other.xml", "60").statusCode())
        .isEqualTo(404);
    known.put("tern", kept().ended(Status.FAILED, "no answer", NOW));
    assertThat(hub.verifies("subscribe", TOPIC, "60").statusCode()).isEqualTo(404);
    assertThat(kept()).returns(Status.FAILED, HubSubscription::status);
  }

  @Test
  void aSourceThatIsGoneTellsTheHubSo() throws Exception {
    active();
    wanted = false;

    assertThat(hub.announces("<feed/>", secrets.secret("tern", TOPIC).value()).statusCode())
        .isEqualTo(410);
    assertThat(hub.verifies("subscribe", TOPIC, "60").statusCode()).isEqualTo(404);
    assertThat(hub.verifies("unsubscribe", TOPIC, "60").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnsubscriptionThatWeDidNotAskForIsRefused() throws Exception {
    active();
    assertThat(hub.verifies("unsubscribe", TOPIC, "60").statusCode()).isEqualTo(404);
  }

  @Test
  void aDenialIsKeptAndAskedAgainOnlyAfterAWeek() throws Exception {
    asked();
    hub.verifies("denied", TOPIC, "");

    HubSubscription denied = kept();
    assertThat(denied).returns(Status.DENIED, HubSubscription::status);
    assertThat(dueAt(denied, NOW.plus(Duration.ofDays(6)))).isFalse();
    assertThat(dueAt(denied, NOW.plus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void aSubscriptionIsRenewedInTheMiddleOfItsLease() {
    HubSubscription active =
        HubSubscription.asked("tern", TOPIC, hub.url(), NOW).verified(NOW, Duration.ofDays(10));
    assertThat(dueAt(active, NOW.plus(Duration.ofDays(4)))).isFalse();
    assertThat(dueAt(active, NOW.plus(Duration.ofDays(5)))).isTrue();
  }

  @Test
  void aFeedThatNamesAnotherHubIsSubscribedThere() {
    HubSubscription active =
        HubSubscription.asked("tern", TOPIC, "https://old.example/", NOW)
            .verified(NOW, Duration.ofDays(10));
    assertThat(dueAt(active, NOW)).isTrue();
  }

  @Test
  void aHubThatRefusesOrCannotBeReachedIsAskedAgainAfterAnHour() throws Exception {
    hub.answers(500);
    HubSubscription failed = asked();

    assertThat(failed)
        .returns(Status.FAILED, HubSubscription::status)
        .returns("the hub answers with 500", HubSubscription::reason);
    assertThat(dueAt(failed, NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(dueAt(failed, NOW.plus(Duration.ofMinutes(61)))).isTrue();
  }

  @Test
  void aPrivateHubIsNotAskedUnlessEgressAllowsIt() throws Exception {
    try (OutboundClient guarded = new OutboundClient(EgressConfig.publicOnly())) {
      HubSubscription failed =
          subscriber(guarded::send, clock)
              .ask(HubSubscription.asked("tern", TOPIC, hub.url(), NOW));
      assertThat(failed).returns(Status.FAILED, HubSubscription::status);
      assertThat(guarded.dialled()).isZero();
    }
  }

  @Test
  void aPublicUrlNeedsASecretAndMustBeAnAddress() {
    assertThatThrownBy(
            () -> new WebSubConfig(URI.create("https://news.example/"), "127.0.0.1", 0, null))
        .hasMessageContaining("secret");
    assertThatThrownBy(() -> new WebSubConfig(URI.create("news.example"), "127.0.0.1", 0, MASTER))
        .hasMessageContaining("public-url");
  }

  private HubSubscription kept() {
    return Objects.requireNonNull(known.get("tern"));
  }

  private HubSubscription asked() throws InterruptedException {
    HubSubscription asked =
        subscriber(client::send, clock).ask(HubSubscription.asked("tern", TOPIC, hub.url(), NOW));
    known.put("tern", asked);
    return asked;
  }

  /// As if the hub were asked over TLS, and so knew the secret.
  private void secured() {
    known.put(
        "tern",
        HubSubscription.asked("tern", TOPIC, "https://hub.example/", NOW)
            .verified(NOW, Duration.ofDays(10)));
  }

  private void active() throws Exception {
    asked();
    hub.verifies("subscribe", TOPIC, "864000");
  }

  private boolean dueAt(HubSubscription s, Instant at) {
    return subscriber(client::send, Clock.fixed(at, ZoneOffset.UTC))
        .isDue(new HubOffer(hub.url(), TOPIC), Optional.of(s));
  }

  private HubSubscriber subscriber(HubClient through, Clock at) {
    URI reachedAt = URI.create("http://127.0.0.1:" + callback.port() + "/");
    return new HubSubscriber(through, secrets, reachedAt, at);
  }
}
