package org.harbourwire.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.kit.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/// What the Kafka topics that the portal follows hold in its tests: alerts, a rule and its
/// deliveries, sources with their health, and what was decided on their pages.
final class SampleTraffic {
  private static final Instant NOON = RunningPortal.NOON;
  private static final String SECRET_WEBHOOK = RunningPortal.SECRET_WEBHOOK;

  private final KafkaClients kafka;

  private SampleTraffic(KafkaClients kafka) {
    this.kafka = kafka;
  }

  static void fill(KafkaClients kafka) {
    new SampleTraffic(kafka).fill();
  }

  private void raise(Alert alert) {
    send(KafkaTopics.ALERTS.record(alert.ruleId(), alert, alert.id()));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    send(kafka, record);
  }

  static void send(KafkaClients kafka, ProducerRecord<String, byte[]> record) {
    try (Producer<String, byte[]> producer = kafka.producer("portal-tests")) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker refused " + record.key(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void fill() {
    raise(RunningPortal.alert("alert-1", "Low-altitude watch", SampleNews.drones(), NOON));
    raise(
        RunningPortal.alert(
            "alert-2", "Anything on AI", SampleNews.economy(), NOON.plusSeconds(60)));
    raise(
        RunningPortal.alert(
            "alert-3", "<script>alert(12)</script>", SampleNews.hostile(), NOON.minusSeconds(60)));
    AlertRule rule =
        new AlertRule(
            "rule-1",
            "Low-altitude watch",
            "topic:low-altitude-economy OR \"cargo drones\"",
            SECRET_WEBHOOK,
            true,
            true,
            NOON);
    send(KafkaTopics.ALERT_RULES.record(rule.id(), rule, rule.id()));
    delivered(NOON, Delivery.Outcome.DELIVERED, "HTTP 200");
    delivered(NOON.plusSeconds(60), Delivery.Outcome.WILL_RETRY, "HTTP 500 <b>");
    source("harbour-gazette", "Harbour Gazette", SourceType.FEED, false);
    source("lantau-daily", "大嶼日報", SourceType.FEED, false);
    source("delta-wire", "Delta Business Wire", SourceType.LISTING, false);
    source("islands-bulletin", "Islands Bulletin", SourceType.FEED, false);
    source("pier-notes", "Pier Notes", SourceType.PAGE, true);
    source("quay-news", "Quay News", SourceType.AUTO, false);
    health("removed", "Removed Gazette", "ok", null);
    health("pier-notes", "Pier Notes", "failing", "The host does not answer");
    health("harbour-gazette", "Harbour Gazette", "ok", null);
    health("lantau-daily", "大嶼日報", "unchanged", null);
    health(
        "delta-wire",
        "Delta Business Wire",
        "failing",
        "The feed is not XML: line 3: element <item> is not closed");
    health("islands-bulletin", "Islands Bulletin", "moved", null);
    decided("login", "no-article", "asks for a password");
    decided("mended", "no-article", "lists other pages");
    decided("mended", "article", null);
    decided("hostile", "feed-content", "<script>alert(16)</script>");
    send(KafkaTopics.SOURCE_EVENTS.record("delta-wire|ev_1", broken(), "ev_1"));
    raise(brokenAlert());
  }

  private void decided(String page, String outcome, @Nullable String reason) {
    String address = "https://delta-wire.example/" + page;
    Decision decision =
        new Decision(address, Stage.EXTRACT, outcome, reason, "delta-wire", null, null, NOON);
    send(KafkaTopics.DECISIONS.record(address, decision, page + "/" + outcome));
  }

  private static SourceEvent broken() {
    return new SourceEvent(
        "ev_1",
        "delta-wire",
        "Delta Business Wire",
        "https://delta-wire.example/feed.xml",
        SourceEvent.Kind.BROKEN,
        "Delta Business Wire is broken",
        FailureClass.UNREADABLE,
        NOON);
  }

  private static Alert brokenAlert() {
    return new Alert(
        "alert-source",
        Alert.SOURCE_HEALTH_RULE,
        "Source health",
        null,
        0,
        null,
        broken().message(),
        broken().url(),
        broken().name(),
        "en",
        List.of(),
        null,
        NOON.minusSeconds(30),
        null,
        SourceEvent.Kind.BROKEN);
  }

  private void delivered(Instant at, Delivery.Outcome outcome, String detail) {
    Delivery delivery =
        new Delivery(
            "alert-1",
            "rule-1",
            "webhook",
            "hooks.example",
            1,
            outcome,
            detail,
            at,
            outcome == Delivery.Outcome.WILL_RETRY ? at.plusSeconds(300) : null);
    send(KafkaTopics.DELIVERIES.record("rule-1", delivery, "alert-1/" + at));
  }

  private void source(String id, String name, SourceType type, boolean paused) {
    Source source =
        new Source(
            id,
            name,
            "https://" + id + ".example/feed.xml",
            type,
            null,
            null,
            null,
            Usage.FULL_TEXT_INTERNAL,
            paused,
            Duration.ofMinutes(15),
            null,
            ZoneId.of("Asia/Hong_Kong"),
            null,
            null,
            Origin.COMMAND,
            null);
    send(KafkaTopics.SOURCES.record(id, source, id));
  }

  private void health(String id, String name, String status, @Nullable String error) {
    SourceHealth health =
        new SourceHealth(
            id,
            name,
            "https://" + id + ".example/feed.xml",
            status,
            error,
            NOON,
            error == null ? NOON : null,
            NOON.plusSeconds(900),
            40,
            3,
            error == null ? 0 : 4,
            error == null ? null : FailureClass.UNREADABLE,
            error == null ? null : NOON.minusSeconds(7200),
            NOON.minusSeconds(3600),
            status.equals("ok") ? 12.4 : 0.3,
            null,
            status.equals("moved") ? move(id) : null,
            error == null ? List.of() : List.of("the site's home page: nothing there"));
    send(KafkaTopics.SOURCE_HEALTH.record(id, health, id));
  }

  private static Move move(String id) {
    String url = "https://" + id + ".example/new.xml";
    return new Move(url, SourceType.FEED, "it was gone", NOON.minusSeconds(60), NOON);
  }
}
