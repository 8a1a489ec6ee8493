package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTopologyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String KEY = "a.example/news/1";

  @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> candidates;
  private TestOutputTopic<String, Article> articles;
  private TestOutputTopic<String, Article> revisions;
  private TestOutputTopic<String, Decision> decisions;
  private TestOutputTopic<String, DeadLetter> deadLetters;

  @BeforeEach
  void start() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "identity-test");
    driver =
        new TopologyTestDriver(
            IdentityTopology.build(Clock.fixed(NOON, ZoneOffset.UTC)), properties);
    candidates =
        driver.createInputTopic(
            KafkaTopics.CANDIDATES.name(), new StringSerializer(), new ByteArraySerializer());
    articles = output(KafkaTopics.ARTICLES);
    revisions = output(KafkaTopics.REVISIONS);
    decisions = output(KafkaTopics.DECISIONS);
    deadLetters = output(KafkaTopics.DEAD_LETTERS);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aCandidateThatWasNotThereBeforeIsANewArticle() {
    offer(candidate("Drones", "They carry parcels.", false));

    Article article = articles.readValue();
    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.status()).isEqualTo(ArticleStatus.LIVE);
    assertThat(outcomes()).containsExactly("new");
  }

  @Test
  void theSameTextAgainIsNothingNewHoweverItIsSpaced() {
    offer(candidate("Drones", "They carry parcels.", false));
    offer(candidate("Drones ", "They  carry\n\nparcels.", false));

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(outcomes()).containsExactly("new", "unchanged");
  }

  @Test
  void anEditIsTheNextRevisionUnderTheSameIdAndTheOldTextIsKept() {
    offer(candidate("Drones", "They carry parcels.", false));
    offer(candidate("Drones", "They carry blood samples.", false));

    List<Article> written = articles.readValuesToList();
    assertThat(written).extracting(Article::revision).containsExactly(1, 2);
    assertThat(written).extracting(Article::id).containsOnly(written.getFirst().id());
    assertThat(revisions.readValue().text()).isEqualTo("They carry parcels.");
  }

  @Test
  void aPageThatIsGoneWithdrawsItsArticleOnce() {
    offer(candidate("Drones", "They carry parcels.", false));
    offer(candidate("", "", true));
    offer(candidate("", "", true));

    List<Article> written = articles.readValuesToList();
    assertThat(written).hasSize(2);
    Article withdrawn = written.getLast();
    assertThat(withdrawn.status()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(withdrawn.revision()).isEqualTo(2);
    assertThat(withdrawn.text()).isNull();
    assertThat(withdrawn.title()).isEqualTo("Drones");
    assertThat(outcomes()).containsExactly("new", "withdrawn", "unchanged");
  }

  @Test
  void aWithdrawnArticleThatComesBackIsLiveAgain() {
    offer(candidate("Drones", "They carry parcels.", false));
    offer(candidate("", "", true));
    offer(candidate("Drones", "They carry parcels.", false));

    assertThat(articles.readValuesToList().getLast())
        .returns(3, Article::revision)
        .returns(ArticleStatus.LIVE, Article::status);
  }

  @Test
  void aPageThatIsGoneAndNeverWasAnArticleIsOnlyDecidedOn() {
    offer(candidate("", "", true));

    assertThat(articles.isEmpty()).isTrue();
    assertThat(outcomes()).containsExactly("gone");
  }

  @Test
  void aRecordThatCannotBeReadIsADeadLetterAndTheNextOneGoesOn() {
    candidates.pipeInput(KEY, "{half".getBytes(StandardCharsets.UTF_8));
    candidates.pipeInput(KEY, (byte[]) null);
    offer(candidate("Drones", "They carry parcels.", false));

    assertThat(deadLetters.readValuesToList())
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.stage()).isEqualTo(Stage.IDENTITY);
              assertThat(letter.reason()).isNotBlank();
            });
    assertThat(articles.readValuesToList()).hasSize(1);
  }

  @Test
  void anArticleCarriesItsIdAndRevisionAsIdempotencyKeyAndGoesOnWithTheTrace() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var headers = EventHeaders.of("t", "1");
    headers.remove(EventHeaders.TRACEPARENT);
    headers.add(EventHeaders.TRACEPARENT, trace.getBytes(StandardCharsets.UTF_8));
    Candidate candidate = candidate("Drones", "They carry parcels.", false);
    candidates.pipeInput(new TestRecord<>(KEY, Json.writeBytes(candidate), headers));

    var record = articles.readRecord();
    assertThat(EventHeaders.text(record.headers(), EventHeaders.ID))
        .isEqualTo(record.value().id() + "/1");
    assertThat(EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT))
        .startsWith(trace.substring(0, 35))
        .isNotEqualTo(trace);
  }

  private List<String> outcomes() {
    return decisions.readValuesToList().stream().map(Decision::outcome).toList();
  }

  private void offer(Candidate candidate) {
    candidates.pipeInput(candidate.key(), Json.writeBytes(candidate));
  }

  private <V> TestOutputTopic<String, V> output(KafkaTopic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), topic.valueSerde().deserializer());
  }

  private static Candidate candidate(String title, String text, boolean gone) {
    return new Candidate(
        KEY,
        gone,
        "https://a.example/news/1",
        "https://a.example/news/1",
        "https://a.example/news/1",
        new SourceRef("a", "A", "press", null, Usage.FULL_TEXT_INTERNAL),
        false,
        title,
        gone ? null : text,
        false,
        "en",
        List.of(),
        null,
        PublishedPrecision.NONE,
        null,
        NOON,
        "text/html",
        List.of(),
        List.of(),
        false);
  }
}
