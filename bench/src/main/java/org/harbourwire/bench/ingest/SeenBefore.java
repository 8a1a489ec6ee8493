package org.harbourwire.bench.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
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
  ///
  /// @throws IllegalStateException if Kafka does not take it
  void write(List<CrowdSource> sources) throws InterruptedException {
    TopicSetup.ensure(kafka);
    Instant now = Instant.now();
    try (Producer<String, byte[]> producer = kafka.producer("seen-before")) {
      for (CrowdSource source : sources) {
        List<Future<RecordMetadata>> sent =
            IntStream.range(0, each)
                .boxed()
                .flatMap(number -> records(source, number, now))
                .map(producer::send)
                .toList();
        for (Future<RecordMetadata> acknowledgement : sent) {
          acknowledgement.get();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the memory of weeks cannot be written", e.getCause());
    }
  }

  private static Stream<ProducerRecord<String, byte[]>> records(
      CrowdSource source, int number, Instant now) {
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
    String reading = PageState.reading(reference(source.id()), entry.version());
    PageState page = PageState.unknown(url).extracted(reading, at, "\"" + number + "\"", null);
    String key = entry.recordKey();
    String pageKey = SourceStates.pageKey(url);
    return Stream.of(
        KafkaTopics.SEEN_ENTRIES.record(key, entry, key),
        KafkaTopics.PAGE_STATES.record(pageKey, page, pageKey));
  }

  /// The source with that id as [Fleet] configures it.
  static SourceRef reference(String id) {
    return new SourceRef(id, id, null, null, Usage.FULL_TEXT_INTERNAL);
  }
}
