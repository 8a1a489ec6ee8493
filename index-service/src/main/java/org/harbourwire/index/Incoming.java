package org.harbourwire.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.article.EnrichedArticle;

/// A record as it came in.
sealed interface Incoming {
  /// The record itself.
  ConsumerRecord<String, byte[]> record();

  /// It holds an article.
  record Whole(ConsumerRecord<String, byte[]> record, EnrichedArticle article)
      implements Incoming {}

  /// It holds none.
  ///
  /// @param reason in words a person understands
  record Unreadable(ConsumerRecord<String, byte[]> record, String reason) implements Incoming {}

  /// It says that nothing is known under its key any more: nothing to do, as articles are withdrawn
  /// and never forgotten.
  record Empty(ConsumerRecord<String, byte[]> record) implements Incoming {}
}
