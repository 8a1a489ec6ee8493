package org.harbourwire.alert.raise;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.alert.match.ReadArticle;
import org.harbourwire.alert.match.RuleBook;
import org.harbourwire.alert.match.RuleFault;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Stage;
import org.jspecify.annotations.NullUnmarked;

/// Asks each live article that its publisher wrote or changed for the rules that it meets.
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class MatchProcessor implements Processor<String, byte[], String, Emission> {
  private static final Duration REPORT_EVERY = Duration.ofSeconds(1);

  private final RuleBook book;
  private final Clock clock;
  private ProcessorContext<String, Emission> context;
  private KeyValueStore<String, String> reported;

  MatchProcessor(RuleBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    this.reported = context.getStateStore(AlertTopology.REPORTED_STORE);
    // Every instance sees every rule; the owner of the first partition reports for all.
    if (context.taskId().partition() == 0) {
      context.schedule(REPORT_EVERY, PunctuationType.WALL_CLOCK_TIME, this::reportFaults);
    }
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    List<Match> matches;
    try {
      matches = matches(record.value());
    } catch (SerializationException e) {
      deadLetter(record, e.getMessage());
      return;
    } catch (RuntimeException e) {
      // Whatever one article makes us stumble over, those after it go on.
      deadLetter(record, "the article cannot be matched: " + e);
      return;
    }
    matches.forEach(m -> context.forward(Emission.match(m, record)));
  }

  private List<Match> matches(byte[] value) {
    EnrichedArticle article =
        KafkaTopics.ENRICHED
            .valueSerde()
            .deserializer()
            .deserialize(KafkaTopics.ENRICHED.name(), value);
    if (article.status() != ArticleStatus.LIVE
        || article.revisionCause() != RevisionCause.PUBLISHER) {
      return List.of();
    }
    return book.index().matching(ReadArticle.of(article)).stream()
        .filter(rule -> !article.backfill() || rule.includeBackfill())
        .map(rule -> Match.of(rule, article, clock.instant()))
        .toList();
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    context.forward(
        Emission.deadLetter(
            record, context.recordMetadata().orElseThrow(), reason, clock.instant()));
  }

  private void reportFaults(long now) {
    for (RuleFault fault : book.faults()) {
      String place = fault.partition() + "/" + fault.offset();
      if (!place.equals(reported.get(fault.id()))) {
        reported.put(fault.id(), place);
        report(fault, now);
      }
    }
  }

  private void report(RuleFault fault, long now) {
    String topic = KafkaTopics.ALERT_RULES.name();
    DeadLetter letter =
        new DeadLetter(
            Stage.ALERT,
            topic,
            fault.partition(),
            fault.offset(),
            fault.reason(),
            fault.value(),
            clock.instant());
    Record<String, String> cause = new Record<>(fault.id(), fault.value(), now);
    context.forward(
        Emission.to(KafkaTopics.DEAD_LETTERS, fault.id(), letter, letter.eventId(), cause));
  }
}
