package org.harbourwire.alert.raise;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.alert.match.RuleBook;
import org.jspecify.annotations.NullUnmarked;

/// Feeds the rule book from `news.alert-rules.v1`, on start from its beginning. Cannot write
/// elsewhere: [MatchProcessor] reports what is unreadable.
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class RuleKeeper implements Processor<String, byte[], Void, Void> {
  private final RuleBook book;
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<String, byte[]> store;

  RuleKeeper(RuleBook book) {
    this.book = book;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    this.context = context;
    this.store = context.getStateStore(AlertTopology.RULES_STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null) {
      return;
    }
    store.put(record.key(), record.value());
    RecordMetadata at = context.recordMetadata().orElse(null);
    book.apply(
        record.key(),
        record.value(),
        at == null ? -1 : at.partition(),
        at == null ? -1 : at.offset());
  }
}
