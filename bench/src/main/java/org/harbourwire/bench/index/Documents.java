package org.harbourwire.bench.index;

import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexedDocument;
import org.jspecify.annotations.Nullable;

/// Holds the documents of the index against the latest values on Kafka.
final class Documents {
  private static final int AT_ONCE = 500;

  /// Is searched and not kept.
  private static final String LEAD = "lead";

  private final Bench bench;
  private int count;

  Documents(Bench bench) {
    this.bench = bench;
  }

  /// How many were compared the last time.
  int count() {
    return count;
  }

  /// A line for each document that is missing, of another version, or differs in a field.
  List<String> differences() {
    SortedMap<String, EnrichedArticle> latest =
        TopicReader.latest(bench.kafka(), KafkaTopics.ENRICHED);
    count = latest.size();
    List<EnrichedArticle> articles = List.copyOf(latest.values());
    List<String> differences = new ArrayList<>();
    try (RawClient client = new RawClient(bench.storeConfig())) {
      for (int from = 0; from < articles.size(); from += AT_ONCE) {
        compare(
            client, articles.subList(from, Math.min(articles.size(), from + AT_ONCE)), differences);
      }
    } catch (UncheckedIOException e) {
      differences.add("Elasticsearch does not answer: " + e.getMessage());
    }
    return differences;
  }

  private static void compare(
      RawClient client, List<EnrichedArticle> articles, List<String> differences) {
    List<MultiGetResponseItem<ObjectNode>> items =
        client.documents(articles.stream().map(EnrichedArticle::id).toList()).docs();
    for (int i = 0; i < items.size(); i++) {
      IndexedDocument wanted = ArticleDocument.of(articles.get(i));
      MultiGetResponseItem<ObjectNode> item = items.get(i);
      if (!item.isResult() || !item.result().found()) {
        differences.add(wanted.id() + " is missing");
      } else if (item.result().version() == null || item.result().version() != wanted.version()) {
        differences.add(wanted.id() + " has version " + item.result().version());
      } else {
        fields(wanted, item.result().source(), differences);
      }
    }
  }

  private static void fields(
      IndexedDocument wanted, @Nullable ObjectNode found, List<String> differences) {
    ObjectNode expected = read(wanted.json());
    expected.remove(LEAD);
    TreeSet<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    if (found != null) {
      found.fieldNames().forEachRemaining(names::add);
    }
    for (String name : names) {
      JsonNode there = found == null ? null : found.get(name);
      if (!Objects.equals(expected.get(name), there)) {
        differences.add(wanted.id() + " differs in " + name);
      }
    }
  }

  private static ObjectNode read(byte[] json) {
    try {
      return (ObjectNode) ArticleDocument.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
