package org.harbourwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.sample.Articles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private static final Enricher ENRICHER = Enricher.shipped();

  @TempDir Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestOutputTopic<String, EnrichedArticle> enriched;
  private TestOutputTopic<String, Decision> decisions;
  private TestOutputTopic<String, DeadLetter> deadLetters;
  private boolean broken;

  @BeforeEach
  void start() {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    p.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    Clock clock = Clock.fixed(Articles.NOON, ZoneOffset.UTC);
    driver = new TopologyTestDriver(EnrichTopology.build(this::enricher, clock), p);
    articles =
        driver.createInputTopic(
            KafkaTopics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
    enriched = output(KafkaTopics.ENRICHED);
    decisions = output(KafkaTopics.DECISIONS);
    deadLetters = output(KafkaTopics.DEAD_LETTERS);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void enrichesAnArticleAndTellsWhy() {
    pipe(article(1, "A robot dog walks the pier", "The robot was bought for HK$2 million."));
    TestRecord<String, EnrichedArticle> out = enriched.readRecord();
    EnrichedArticle e = out.value();
    assertThat(out.key()).isEqualTo("a1");
    assertThat(e.topics()).extracting(TopicTag::id).contains("robotics", "frontier-tech");
    assertThat(e.amounts()).hasSize(1);
    assertThat(e.versions()).isEqualTo(ENRICHER.versions());
    assertThat(EventHeaders.text(out.headers(), EventHeaders.ID)).isEqualTo("a1/1/1");
    assertThat(EventHeaders.text(out.headers(), EventHeaders.TYPE))
        .isEqualTo("org.harbourwire.news.enriched.v1");
    TestRecord<String, Decision> why = decisions.readRecord();
    assertThat(why.key()).isEqualTo(Articles.url("a1"));
    assertThat(why.value().outcome()).isEqualTo("enriched");
    assertThat(why.value().reason()).contains("robotics");
    assertThat(why.value().at()).isEqualTo(Articles.NOON);
  }

  @Test
  void continuesTheTraceOfTheArticle() {
    RecordHeaders headers = new RecordHeaders();
    String trace = "0123456789abcdef0123456789abcdef";
    headers.add(
        EventHeaders.TRACEPARENT,
        ("00-" + trace + "-0123456789abcdef-01").getBytes(StandardCharsets.UTF_8));
    articles.pipeInput(new TestRecord<>("a1", Json.writeBytes(article(1, "t", "x")), headers));
    assertThat(EventHeaders.text(enriched.readRecord().headers(), EventHeaders.TRACEPARENT))
        .contains(trace);
  }

  @Test
  void countsEnrichmentsOfOneRevisionAndStartsAnewWithTheNext() {
    pipe(article(1, "one", "text"));
    pipe(article(1, "one", "text"));
    pipe(article(2, "two", "text"));
    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::revision, EnrichedArticle::enrichmentRevision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1),
            org.assertj.core.groups.Tuple.tuple(1, 2),
            org.assertj.core.groups.Tuple.tuple(2, 1));
  }

  @Test
  void neverGoesBackToAnOlderRevision() {
    pipe(article(3, "three", "text"));
    pipe(article(2, "two", "text"));
    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::revision)
        .containsExactly(3);
    assertThat(decisions.readValuesToList())
        .extracting(Decision::outcome)
        .containsExactly("enriched", "superseded");
  }

  @Test
  void passesOnAWithdrawalWithoutTextOrTagsButWithAHigherVersion() {
    pipe(article(1, "A robot dog walks", "The robot fell."));
    pipe(Articles.withdrawn(article(1, "A robot dog walks", "The robot fell.")));
    List<EnrichedArticle> out = enriched.readValuesToList();
    EnrichedArticle last = out.getLast();
    assertThat(last.status()).isEqualTo(ArticleStatus.WITHDRAWN);
    assertThat(last.text()).isNull();
    assertThat(last.topics()).isEmpty();
    assertThat(last.entities()).isEmpty();
    assertThat(last.indexVersion()).isGreaterThan(out.getFirst().indexVersion());
  }

  @Test
  void keepsWhatIsNoArticleAsDeadLetterAndGoesOn() {
    byte[] junk = "{not json".getBytes(StandardCharsets.UTF_8);
    articles.pipeInput("a1", junk);
    articles.pipeInput("a1", "null".getBytes(StandardCharsets.UTF_8));
    articles.pipeInput("a1", null);
    articles.pipeInput("another", Json.writeBytes(article(1, "t", "x")));
    pipe(article(1, "still here", "text"));
    List<DeadLetter> letters = deadLetters.readValuesToList();
    assertThat(letters).hasSize(4);
    assertThat(letters.getFirst().reason()).startsWith("not an article");
    assertThat(Base64.getDecoder().decode(letters.getFirst().value())).isEqualTo(junk);
    assertThat(letters.getFirst().kafkaTopic()).isEqualTo("news.articles.v1");
    assertThat(letters).extracting(DeadLetter::offset).containsExactly(0L, 1L, 2L, 3L);
    assertThat(enriched.readValuesToList()).hasSize(1);
  }

  @Test
  void keepsAnArticleThatTheEnricherFailsOnAndGoesOn() {
    pipe(article(1, "t", "x"));
    broken = true;
    pipe(article(2, "t", "x"));
    broken = false;
    pipe(article(3, "t", "x"));
    assertThat(deadLetters.readValuesToList())
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).startsWith("could not be enriched"));
    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::revision)
        .containsExactly(1, 3);
  }

  @Test
  void marksACostlyArticleAsCutShortAndGoesOn() {
    pipe(article(1, "A list", "AI robots. ".repeat(9_000)));
    pipe(article(2, "A robot dog walks", "The robot fell."));
    assertThat(enriched.readValuesToList())
        .extracting(EnrichedArticle::revision)
        .containsExactly(1, 2);
    assertThat(decisions.readValuesToList())
        .extracting(Decision::reason)
        .satisfiesExactly(
            cut -> assertThat(cut).contains("only the first part of the text was read"),
            whole -> assertThat(whole).doesNotContain("first part"));
  }

  private <V> TestOutputTopic<String, V> output(KafkaTopic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private Enricher enricher() {
    if (broken) {
      throw new IllegalStateException("the vocabulary is gone");
    }
    return ENRICHER;
  }

  private void pipe(Article article) {
    articles.pipeInput(article.id(), Json.writeBytes(article));
  }

  private static Article article(int revision, String title, String text) {
    return Articles.live("a1", revision, title, text);
  }
}
