package org.harbourwire.alert.raise;

import java.time.Clock;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.harbourwire.alert.match.RuleBook;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.text.name.TagNames;
import org.jspecify.annotations.Nullable;

/// `news.enriched.v1` → match against the rules in force, and the events of `news.source-health.v1`
/// → repartition by rule → told once → `news.alerts.v1`; decisions and dead letters beside it.
///
/// Every instance holds all of `news.alert-rules.v1` and matches the articles of its partitions.
/// Under `exactly_once_v2` what was told and the alert that tells it are written in one
/// transaction. Bad records become dead letters and stop nothing.
public final class AlertTopology {
  static final String RULES_STORE = "alert-rules";
  static final String REPORTED_STORE = "alert-rules-reported";
  static final String TOLD_STORE = "alert-told";

  private AlertTopology() {}

  /// Builds it; starts nothing.
  ///
  /// @param names of topics and entities, by which rules find what searches find
  /// @param operatorWebhook where what happens to sources is posted, if anywhere
  public static Topology build(
      Supplier<TagNames> names, @Nullable String operatorWebhook, Clock clock) {
    StreamsBuilder builder = new StreamsBuilder();
    RuleBook book = new RuleBook(names);
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(RULES_STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        KafkaTopics.ALERT_RULES.name(),
        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("rules"),
        () -> new RuleKeeper(book));
    builder.addStateStore(texts(REPORTED_STORE));
    builder.addStateStore(texts(TOLD_STORE));

    KStream<String, Emission> matched =
        builder.stream(
                KafkaTopics.ENRICHED.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("articles"))
            .process(() -> new MatchProcessor(book, clock), Named.as("match"), REPORTED_STORE);
    KStream<String, Emission> happened =
        builder.stream(
                KafkaTopics.SOURCE_EVENTS.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("source-events"))
            .process(() -> new EventProcessor(operatorWebhook, clock), Named.as("happen"));
    KStream<String, Emission> asked = matched.merge(happened, Named.as("match-or-happen"));
    KStream<String, Emission> told =
        asked
            .filter((_, e) -> e.isMatch(), Named.as("matches"))
            .mapValues(Emission::bytes, Named.as("matches-bytes"))
            .repartition(
                Repartitioned.<String, byte[]>as(Emission.MATCHES)
                    .withKeySerde(Serdes.String())
                    .withValueSerde(Serdes.ByteArray()))
            .process(() -> new TellProcessor(clock), Named.as("tell"), TOLD_STORE);
    publish(asked.filterNot((_, e) -> e.isMatch(), Named.as("not-matches")), "match-out");
    publish(told, "tell-out");
    return builder.build();
  }

  private static void publish(KStream<String, Emission> emissions, String name) {
    emissions.to(
        (_, emission, _) -> emission.topic(),
        Produced.<String, Emission>as(name)
            .withKeySerde(Serdes.String())
            .withValueSerde(
                Serdes.serdeFrom(
                    Emission.serializer(),
                    (topic, _) -> {
                      throw new UnsupportedOperationException("nothing is read as an emission");
                    })));
  }

  private static StoreBuilder<KeyValueStore<String, String>> texts(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.String());
  }
}
