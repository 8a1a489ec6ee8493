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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.HubSubscription.Status;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
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
    known.put("tern", subscriber().ask("tern", TOPIC, hub.url()));
    assertThat(known.get("tern")).returns(Status.ASKED, HubSubscription::status);
    assertThat(hub.asked("hub.mode")).isEqualTo("subscribe");
    assertThat(hub.asked("hub.topic")).isEqualTo(TOPIC);

    HttpResponse<String> verified = hub.verifies("subscribe", TOPIC, "864000");

    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo("a+b");
    assertThat(known.get("tern"))
        .returns(Status.ACTIVE, HubSubscription::status)
        .returns(NOW.plus(Duration.ofDays(10)), HubSubscription::leaseUntil);

    HttpResponse<String> announced = hub.announces("<feed/>", hub.asked("hub.secret"));

    assertThat(announced.statusCode()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(polled).containsExactly("tern"));
  }

  @Test
  void aBurstOfAnnouncementsIsOnePoll() throws Exception {
    active();
    for (int i = 0; i < 5; i++) {
      hub.announces("change " + i, hub.asked("hub.secret"));
    }
    await().untilAsserted(() -> assertThat(polled).isNotEmpty());
    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(polled).hasSize(1));
    hub.announces("later", hub.asked("hub.secret"));
    await().untilAsserted(() -> assertThat(polled).hasSize(2));
  }

  @Test
  void aWrongSignatureIsAnsweredAlikeButSetsNothingOffAndIsCounted() throws Exception {
    active();

    assertThat(hub.announces("<feed/>", "guessed").statusCode()).isEqualTo(202);

    await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(polled).isEmpty());
    assertThat(callback.check().detail()).contains("0 announcements, 1 with a wrong signature");
  }

  @Test
  void anotherTopicIsNotVerifiedAndNeitherIsWhatWasNotAskedFor() throws Exception {
    known.put("tern", subscriber().ask("tern", TOPIC, hub.url()));
    assertThat(hub.verifies("subscribe", "https://tern.example/other.xml", "60").statusCode())
        .isEqualTo(404);
    known.put("tern", known.get("tern").ended(Status.FAILED, "no answer", NOW));
    assertThat(hub.verifies("subscribe", TOPIC, "60").statusCode()).isEqualTo(404);
    assertThat(known.get("tern")).returns(Status.FAILED, HubSubscription::status);
  }

  @Test
  void aSourceThatIsGoneTellsTheHubSo() throws Exception {
    active();
    wanted = false;

    assertThat(hub.announces("<feed/>", hub.asked("hub.secret")).statusCode()).isEqualTo(410);
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
    known.put("tern", subscriber().ask("tern", TOPIC, hub.url()));
    hub.verifies("denied", TOPIC, "");

    HubSubscription denied = known.get("tern");
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
    HubSubscription failed = subscriber().ask("tern", TOPIC, hub.url());

    assertThat(failed)
        .returns(Status.FAILED, HubSubscription::status)
        .returns("the hub answers with 500", HubSubscription::reason);
    assertThat(dueAt(failed, NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(dueAt(failed, NOW.plus(Duration.ofMinutes(61)))).isTrue();
  }

  @Test
  void aPrivateHubIsNotAskedUnlessEgressAllowsIt() throws Exception {
    try (OutboundClient guarded = new OutboundClient(EgressConfig.publicOnly())) {
      HubSubscription failed = subscriber(guarded, clock).ask("tern", TOPIC, hub.url());
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

  private void active() throws Exception {
    known.put("tern", subscriber().ask("tern", TOPIC, hub.url()));
    hub.verifies("subscribe", TOPIC, "864000");
  }

  private boolean dueAt(HubSubscription s, Instant at) {
    return subscriber(client, Clock.fixed(at, ZoneOffset.UTC))
        .isDue(TOPIC, hub.url(), Optional.of(s));
  }

  private HubSubscriber subscriber() {
    return subscriber(client, clock);
  }

  private HubSubscriber subscriber(OutboundClient through, Clock at) {
    URI reachedAt = URI.create("http://127.0.0.1:" + callback.port() + "/");
    return new HubSubscriber(through::send, secrets, reachedAt, at);
  }
}
