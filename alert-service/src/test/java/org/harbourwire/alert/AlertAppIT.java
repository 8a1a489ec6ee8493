package org.harbourwire.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.alert.delivery.RetrySchedule;
import org.harbourwire.alert.delivery.WebhookReceiver;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.testkit.broker.RealBroker;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertAppIT {
  private static final String SOURCE = "https://gazette.example/feed.xml";
  private static final Duration WITHIN = Duration.ofSeconds(90);
  private static final RetrySchedule QUICK =
      new RetrySchedule(List.of(Duration.ofMillis(100), Duration.ofMillis(100)));

  private @TempDir Path state;
  private final KafkaClients kafka =
      new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), "one"));
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  @Test
  void oneAlertPerRuleAndStoryReachesTheWebhookAlsoOverARestart() {
    TopicSetup.ensure(kafka);
    try (WebhookReceiver receiver = new WebhookReceiver().answering(500)) {
      save(rule("r-1", "低空经济", receiver.url("/hook")));
      save(rule("r-2", "drone", receiver.url("/removed")));
      send(KafkaTopics.ALERT_RULES.record("r-2", null, "r-2/removed"));

      try (AlertApp app = started(QUICK)) {
        until(() -> app.check().ok() && app.check().detail().contains("wait for a webhook"));
        publish(Samples.article("a1", "低空經濟起飛", "The drone").withStory("s1"));
        until(() -> receiver.requests().size() == 2);
        until(() -> ledger().size() == 2);
      }
      assertThat(ledger())
          .extracting(d -> d.attempt() + " " + d.outcome().wireName() + " " + d.detail())
          .containsExactly("1 will-retry HTTP 500", "2 delivered HTTP 200");

      try (AlertApp again = started(QUICK)) {
        until(() -> again.check().ok() && again.check().detail().contains("wait for a webhook"));
        publish(Samples.article("a2", "再談低空經濟", null).withStory("s1"));
        publish(Samples.article("a3", "低空经济另一新闻", null).withStory("s2"));
        until(() -> receiver.requests().size() == 3);
        until(() -> count(KafkaTopics.DECISIONS) == 3);
      }
      assertThat(receiver.requests()).extracting(r -> r.path()).containsOnly("/hook");
      assertThat(receiver.requests().stream().map(r -> r.id()).distinct()).hasSize(2);
      assertThat(count(KafkaTopics.ALERTS)).isEqualTo(2);
      assertThat(count(KafkaTopics.DEAD_LETTERS)).isZero();
    }
    client.close();
  }

  @Test
  void whatHappensToASourceIsPostedOnceAlsoOverARestart() {
    TopicSetup.ensure(kafka);
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      AlertConfig config = new AlertConfig(null, receiver.url("/operator"));
      try (AlertApp app = started(config, QUICK)) {
        happens(SourceEvent.Kind.BROKEN);
        happens(SourceEvent.Kind.BROKEN);
        until(() -> receiver.requests().size() == 1);
        until(() -> app.check().ok());
      }
      try (AlertApp again = started(config, QUICK)) {
        happens(SourceEvent.Kind.BROKEN);
        happens(SourceEvent.Kind.RECOVERED);
        until(() -> receiver.requests().size() == 2);
        until(() -> again.check().ok());
      }
      assertThat(receiver.requests().stream().map(r -> r.body()))
          .satisfiesExactly(
              first -> assertThat(first).contains("source.broken"),
              second -> assertThat(second).contains("source.recovered"));
      assertThat(alertsOf(Alert.SOURCE_HEALTH_RULE)).isEqualTo(2);
    }
    client.close();
  }

  private void happens(SourceEvent.Kind kind) {
    String url = SOURCE;
    SourceEvent event =
        new SourceEvent(
            "ev_" + kind, "gazette", "Harbour Gazette", url, kind, "…", null, Samples.NOW);
    send(KafkaTopics.SOURCE_EVENTS.record(event.recordKey(), event, event.id()));
  }

  private long alertsOf(String ruleId) {
    List<String> keys = new ArrayList<>();
    TopicReader.readAll(kafka, KafkaTopics.ALERTS, r -> keys.add(r.key()));
    return keys.stream().filter(ruleId::equals).count();
  }

  private AlertApp started(RetrySchedule schedule) {
    return started(AlertConfig.defaults(), schedule);
  }

  private AlertApp started(AlertConfig config, RetrySchedule schedule) {
    AlertApp app =
        new AlertApp(config, kafka, TagNames::none, client, state, schedule, Clock.systemUTC());
    app.start();
    return app;
  }

  private static AlertRule rule(String id, String query, String webhook) {
    return new AlertRule(id, "Rule " + query, query, webhook, false, true, Instant.EPOCH);
  }

  private void save(AlertRule rule) {
    send(KafkaTopics.ALERT_RULES.record(rule.id(), rule, rule.id()));
  }

  private void publish(Samples sample) {
    send(KafkaTopics.ENRICHED.record(sample.id(), sample.get(), sample.id()));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try (Producer<String, byte[]> producer = kafka.producer("test")) {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private List<Delivery> ledger() {
    List<Delivery> deliveries = new ArrayList<>();
    TopicReader.readAll(
        kafka, KafkaTopics.DELIVERIES, r -> deliveries.add(KafkaTopics.DELIVERIES.read(r)));
    deliveries.removeIf(d -> d.ruleId().equals(Alert.SOURCE_HEALTH_RULE));
    return deliveries;
  }

  private int count(KafkaTopic<?> topic) {
    List<String> keys = new ArrayList<>();
    TopicReader.readAll(kafka, topic, r -> keys.add(r.key()));
    keys.removeAll(List.of(SOURCE, Alert.SOURCE_HEALTH_RULE)); // The other test's.
    return keys.size();
  }

  private static void until(BooleanSupplier condition) {
    Awaitility.await().atMost(WITHIN).until(condition::getAsBoolean);
  }
}
