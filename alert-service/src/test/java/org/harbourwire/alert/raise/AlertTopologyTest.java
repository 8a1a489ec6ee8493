package org.harbourwire.alert.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.harbourwire.alert.Samples;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.text.name.TagNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {
  private static final String OPERATOR = "https://hooks.example/operator";
  private static final Samples DRONES =
      Samples.article("a1", "Drones deliver parcels", "A trial begins.");

  private @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> rules;
  private TestInputTopic<String, byte[]> articles;
  private TestInputTopic<String, byte[]> events;
  private TestOutputTopic<String, Alert> alerts;
  private TestOutputTopic<String, Decision> decisions;
  private TestOutputTopic<String, DeadLetter> deadLetters;

  @BeforeEach
  void open() {
    Properties properties =
        new KafkaClients(KafkaConfig.local("unused:9092", null)).streams("alerts-test", state);
    Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    driver =
        new TopologyTestDriver(
            AlertTopology.build(TagNames::none, OPERATOR, clock), properties, Samples.NOW);
    rules = in(KafkaTopics.ALERT_RULES);
    articles = in(KafkaTopics.ENRICHED);
    events = in(KafkaTopics.SOURCE_EVENTS);
    alerts = out(KafkaTopics.ALERTS);
    decisions = out(KafkaTopics.DECISIONS);
    deadLetters = out(KafkaTopics.DEAD_LETTERS);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anArticleThatMeetsARuleRaisesAnAlert() {
    save(Samples.rule("r1", "drone", "https://hooks.example/x"));
    publish(DRONES.withTopic("low-altitude-economy", false));

    TestRecord<String, Alert> record = alerts.readRecord();
    assertThat(record.key()).isEqualTo("r1");
    Alert alert = record.value();
    assertThat(alert.id()).matches("al_[0-9a-f]{32}");
    assertThat(alert.title()).isEqualTo("Drones deliver parcels");
    assertThat(alert.url()).isEqualTo(DRONES.url());
    assertThat(alert.storyId()).isEqualTo("a1");
    assertThat(alert.topics()).containsExactly("low-altitude-economy");
    assertThat(alert.webhook()).isEqualTo("https://hooks.example/x");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.ID)).isEqualTo(alert.id());
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TYPE))
        .isEqualTo("org.harbourwire.news.alerts.v1");
    assertThat(alerts.isEmpty()).isTrue();
    assertThat(outcomes()).containsExactly("alerted");
  }

  @Test
  void theTraceOfTheArticleGoesOnInTheAlert() {
    save(Samples.rule("r1", "drone"));
    var headers = EventHeaders.of(KafkaTopics.ENRICHED.eventType(), "a1/1");
    articles.pipeInput(new TestRecord<>("a1", Json.writeBytes(DRONES.get()), headers));

    String before = Objects.requireNonNull(EventHeaders.text(headers, EventHeaders.TRACEPARENT));
    assertThat(EventHeaders.text(alerts.readRecord().headers(), EventHeaders.TRACEPARENT))
        .startsWith(before.substring(0, 35))
        .isNotEqualTo(before);
  }

  @Test
  void aStoryIsToldToARuleOnceAndToEachRule() {
    save(Samples.rule("r1", "drone"));
    save(Samples.rule("r2", "parcels"));
    publish(DRONES.withStory("s1"));
    publish(DRONES.withStory("s1").withRevision(2, RevisionCause.PUBLISHER));
    publish(Samples.article("a2", "Parcels by drone", null).withStory("s1"));
    publish(Samples.article("a3", "Another drone", null).withStory("s2"));

    assertThat(alerts.readValuesToList())
        .extracting(a -> a.ruleId() + " " + a.articleId())
        .containsExactlyInAnyOrder("r1 a1", "r2 a1", "r1 a3");
    assertThat(outcomes()).filteredOn("already-told"::equals).hasSize(4);
  }

  @Test
  void anArticleWhoseStoryIsKnownLaterOrMergesIsNotToldAgain() {
    save(Samples.rule("r1", "drone"));
    publish(DRONES);
    publish(DRONES.withStory("s1"));
    publish(Samples.article("a2", "A drone again", null).withStory("s1"));
    publish(DRONES.withStory("s0"));
    publish(Samples.article("a3", "Still that drone", null).withStory("s0"));

    assertThat(alerts.readValuesToList()).extracting(Alert::articleId).containsExactly("a1");
  }

  @Test
  void theAlertOfARuleAndStoryHasTheSameIdWithoutAnyMemory() {
    save(Samples.rule("r1", "drone"));
    publish(DRONES.withStory("s1"));
    String first = alerts.readValue().id();
    driver.close();
    open();
    save(Samples.rule("r1", "drone"));
    publish(Samples.article("a9", "A drone", null).withStory("s1"));

    assertThat(alerts.readValue().id()).isEqualTo(first);
  }

  @Test
  void oldNewsAlertsOnlyRulesThatAskForIt() {
    save(Samples.rule("r1", "drone"));
    save(new AlertRule("r2", "old too", "drone", null, true, true, Samples.NOW));
    publish(DRONES.asBackfill());

    assertThat(alerts.readValuesToList()).extracting(Alert::ruleId).containsExactly("r2");
  }

  @Test
  void withdrawnAndReprocessedArticlesAlertNobody() {
    save(Samples.rule("r1", "drone"));
    publish(DRONES.withdrawn());
    publish(DRONES.withRevision(2, RevisionCause.REPROCESSED));
    articles.pipeInput("a1", (byte[]) null);

    assertThat(alerts.isEmpty()).isTrue();
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void removedAndDisabledRulesAreMetByNothing() {
    save(Samples.rule("r1", "drone"));
    save(Samples.rule("r2", "drone"));
    rules.pipeInput("r1", (byte[]) null);
    save(new AlertRule("r2", "off", "drone", null, false, false, Samples.NOW));
    publish(DRONES);

    assertThat(alerts.isEmpty()).isTrue();
  }

  @Test
  void anUnreadableArticleBecomesADeadLetterAndStopsNothing() {
    save(Samples.rule("r1", "drone"));
    articles.pipeInput("a0", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    articles.pipeInput("a0", "{\"status\":\"live\"}".getBytes(StandardCharsets.UTF_8));
    publish(DRONES);

    List<DeadLetter> letters = deadLetters.readValuesToList();
    assertThat(letters).extracting(DeadLetter::kafkaTopic).containsOnly("news.enriched.v1");
    assertThat(letters).extracting(DeadLetter::offset).containsExactly(0L, 1L);
    assertThat(letters.getFirst().reason()).contains("is not a EnrichedArticle");
    assertThat(letters.getFirst().value()).isEqualTo("eyJpZCI6");
    assertThat(alerts.readValue().articleId()).isEqualTo("a1");
  }

  @Test
  void anArticleTooLargeForADeadLetterIsNamedWithoutItsValue() {
    articles.pipeInput("a0", new byte[3 * 1024 * 1024]);
    assertThat(deadLetters.readValue().value()).isNull();
  }

  @Test
  void anUnreadableRuleBecomesOneDeadLetterAndStopsNothing() {
    rules.pipeInput("r0", "no json".getBytes(StandardCharsets.UTF_8));
    save(Samples.rule("r2", "\"open"));
    save(Samples.rule("r1", "drone"));
    driver.advanceWallClockTime(Duration.ofSeconds(3));
    publish(DRONES);

    assertThat(deadLetters.readValuesToList())
        .extracting(DeadLetter::reason)
        .containsExactlyInAnyOrder(
            "value in news.alert-rules.v1 is not a AlertRule",
            "the rule's query cannot be read: the quotation mark at character 1 is not closed");
    assertThat(alerts.readValue().ruleId()).isEqualTo("r1");
  }

  @Test
  void whatHappensToASourceIsToldToItsOperatorOnceHoweverOftenItIsWritten() {
    SourceEvent broken = event("ev_1", SourceEvent.Kind.BROKEN);
    happens(broken.recordKey(), broken);
    happens(broken.recordKey(), broken);
    SourceEvent recovered = event("ev_2", SourceEvent.Kind.RECOVERED);
    happens(recovered.recordKey(), recovered);

    List<Alert> told = alerts.readValuesToList();
    assertThat(told)
        .extracting(Alert::event)
        .containsExactly(SourceEvent.Kind.BROKEN, SourceEvent.Kind.RECOVERED);
    assertThat(told.getFirst())
        .returns(Alert.SOURCE_HEALTH_RULE, Alert::ruleId)
        .returns("Harbour Gazette broken", Alert::title)
        .returns("https://gazette.example/feed.xml", Alert::url)
        .returns(OPERATOR, Alert::webhook)
        .returns(null, Alert::articleId);
    assertThat(outcomes()).containsExactly("alerted", "already-told", "alerted");
  }

  @Test
  void howASourceDoesAtEachPollIsNoAlert() {
    events.pipeInput("gazette", "{\"status\":\"failing\"}".getBytes(StandardCharsets.UTF_8));
    events.pipeInput("gazette|ev_1", (byte[]) null);

    assertThat(alerts.isEmpty()).isTrue();
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void anUnreadableEventBecomesADeadLetter() {
    events.pipeInput("gazette|ev_1", "{".getBytes(StandardCharsets.UTF_8));

    assertThat(deadLetters.readValue().kafkaTopic()).isEqualTo("news.source-health.v1");
  }

  @Test
  void everyStoreAndRepartitionHasANameOfItsOwn() {
    assertThat(AlertTopology.build(TagNames::none, null, Clock.systemUTC()).describe().toString())
        .contains("alert-matches-repartition", "[alert-told]", "[alert-rules-reported]")
        .doesNotContain("KSTREAM-", "KTABLE-");
  }

  private static SourceEvent event(String id, SourceEvent.Kind kind) {
    return new SourceEvent(
        id,
        "gazette",
        "Harbour Gazette",
        "https://gazette.example/feed.xml",
        kind,
        "Harbour Gazette " + kind.wireName(),
        null,
        Samples.NOW);
  }

  private void happens(String key, SourceEvent event) {
    events.pipeInput(key, Json.writeBytes(event));
  }

  private void save(AlertRule rule) {
    rules.pipeInput(rule.id(), Json.writeBytes(rule));
  }

  private void publish(Samples sample) {
    articles.pipeInput(sample.id(), Json.writeBytes(sample.get()));
  }

  private List<String> outcomes() {
    return decisions.readValuesToList().stream().map(Decision::outcome).toList();
  }

  private TestInputTopic<String, byte @Nullable []> in(KafkaTopic<?> topic) {
    return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
  }

  private <V> TestOutputTopic<String, V> out(KafkaTopic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), topic.valueSerde().deserializer());
  }
}
