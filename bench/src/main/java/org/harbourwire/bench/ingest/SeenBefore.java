package org.harbourwire.bench.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.newsroom.crowd.CrowdSource;

/// The memory of weeks: entries that each source listed and lists no more, with their pages.
///
/// @param each how many of each source
record SeenBefore(KafkaClients kafka, int each) {
  private static final Duration PUBLISHED = Duration.ofDays(20);
  private static final Duration UNLISTED = Duration.ofDays(10);

  /// Returns when Kafka has it all.
  void write(List<CrowdSource> sources) {
    TopicSetup.ensure(kafka);
    Instant now = Instant.now();
    try (Producer<String, byte[]> producer = kafka.producer("seen-before")) {
      for (CrowdSource source : sources) {
        for (int i = 0; i < each; i++) {
          write(source, i, now, producer);
        }
      }
      producer.flush();
    }
  }

  private static void write(
      CrowdSource source, int number, Instant now, Producer<String, byte[]> producer) {
    String url = URI.create(source.url()).resolve("past-" + number + ".html").toString();
    Instant at = now.minus(PUBLISHED).plus(Duration.ofMinutes(number));
    SeenEntry entry =
        new SeenEntry(
            source.id(),
            ArticleId.hash(url),
            url,
            ArticleId.hash(url + at),
            at,
            at,
            now.minus(UNLISTED));
    PageState page = PageState.unknown(url).extracted(at, "\"" + number + "\"", null);
    String key = entry.recordKey();
    producer.send(KafkaTopics.SEEN_ENTRIES.record(key, entry, key));
    String pageKey = SourceStates.pageKey(url);
    producer.send(KafkaTopics.PAGE_STATES.record(pageKey, page, pageKey));
  }
}
