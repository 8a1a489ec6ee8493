package org.harbourwire.ingest.identity;

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
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;

/// The identity topology under a test driver, with a hand on every Kafka topic.
public final class DrivenIdentity implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  final TestInputTopic<String, byte[]> candidates;
  public final TestOutputTopic<String, Article> articles;
  final TestOutputTopic<String, Article> revisions;
  final TestOutputTopic<String, Extraction> extractions;
  final TestOutputTopic<String, DeadLetter> deadLetters;
  private final TestOutputTopic<String, Decision> decisions;
  private final TopologyTestDriver driver;

  public DrivenIdentity(Path state) {
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
    extractions = output(KafkaTopics.EXTRACTIONS);
    decisions = output(KafkaTopics.DECISIONS);
    deadLetters = output(KafkaTopics.DEAD_LETTERS);
  }

  public void offer(Candidate candidate) {
    candidates.pipeInput(candidate.key(), Json.writeBytes(candidate));
  }

  /// What is kept of the pages of the article with that key.
  Looks looks(String key) {
    return driver.<String, Looks>getKeyValueStore(IdentityTopology.LOOKS_STORE).get(key);
  }

  List<String> outcomes() {
    return decisions.readValuesToList().stream().map(Decision::outcome).toList();
  }

  @Override
  public void close() {
    driver.close();
  }

  private <V> TestOutputTopic<String, V> output(KafkaTopic<V> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), topic.valueSerde().deserializer());
  }
}
