package org.harbourwire.alert.raise;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.jspecify.annotations.NullUnmarked;

/// Tells a rule of a story, and an operator of an event, once. Story and article are remembered
/// both, so that an article which was told before its story was known, or whose story merged into
/// another, is not told again.
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class TellProcessor implements Processor<String, byte[], String, Emission> {
  private final Clock clock;
  private ProcessorContext<String, Emission> context;
  private KeyValueStore<String, String> told;

  TellProcessor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
    this.told = context.getStateStore(AlertTopology.TOLD_STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    try {
      tell(Json.read(record.value(), Match.class), record);
    } catch (UncheckedIOException e) {
      context.forward(
          Emission.deadLetter(
              record, context.recordMetadata().orElseThrow(), e.getMessage(), clock.instant()));
    }
  }

  private void tell(Match match, Record<String, byte[]> record) {
    Alert alert = match.alert();
    List<String> keys = match.toldKeys();
    String before = keys.stream().map(told::get).filter(Objects::nonNull).findFirst().orElse(null);
    String id = before == null ? alert.id() : before;
    keys.forEach(key -> told.putIfAbsent(key, id));
    if (before == null) {
      context.forward(Emission.to(KafkaTopics.ALERTS, alert.ruleId(), alert, id, record));
    }
    decide(match, id, before == null ? "alerted" : "already-told", record);
  }

  private void decide(Match match, String alertId, String outcome, Record<String, byte[]> record) {
    Alert alert = match.alert();
    Decision decision =
        new Decision(
            alert.url(),
            Stage.ALERT,
            outcome,
            "rule “" + alert.ruleName() + "”, alert " + alertId,
            match.sourceId(),
            alert.articleId(),
            alert.articleId() == null ? null : alert.revision(),
            clock.instant());
    String id = ArticleId.hash(alertId + "|" + match.toldKeys() + "|" + alert.raisedAt() + outcome);
    context.forward(Emission.to(KafkaTopics.DECISIONS, alert.url(), decision, id, record));
  }
}
