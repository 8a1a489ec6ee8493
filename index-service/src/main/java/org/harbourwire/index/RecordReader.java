package org.harbourwire.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.jspecify.annotations.Nullable;

/// Reads the article of a record. Writers outside of our control may have made it: what a document
/// cannot do without is looked for here.
final class RecordReader {
  private RecordReader() {}

  static Incoming read(ConsumerRecord<String, byte[]> record) {
    try {
      EnrichedArticle article = KafkaTopics.ENRICHED.read(record);
      if (article == null) {
        return new Incoming.Empty(record);
      }
      List<String> missing = missing(article);
      return missing.isEmpty()
          ? new Incoming.Whole(record, article)
          : new Incoming.Unreadable(record, "without " + String.join(", ", missing));
    } catch (SerializationException e) {
      return new Incoming.Unreadable(record, e.getMessage() + ": " + innermost(e));
    }
  }

  private static List<String> missing(EnrichedArticle article) {
    List<String> missing = new ArrayList<>();
    require("id", article.id(), missing);
    require("url", article.url(), missing);
    require("title", article.title(), missing);
    require("status", article.status(), missing);
    require("source", article.source(), missing);
    require("language", article.language(), missing);
    require("first_seen_at", article.firstSeenAt(), missing);
    if (article.revision() < 1) {
      missing.add("revision");
    }
    return missing;
  }

  private static void require(String field, @Nullable Object value, List<String> missing) {
    if (value == null) {
      missing.add(field);
    }
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
