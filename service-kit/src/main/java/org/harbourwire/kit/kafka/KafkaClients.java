package org.harbourwire.kit.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.harbourwire.contract.kafka.KafkaTopics;

/// Makes Kafka clients. What wins, later over earlier: Kafka's defaults, ours, `properties` of the
/// configuration.
public final class KafkaClients {
  /// A dead member's partitions move on after this: well inside the 15 s that we promise.
  private static final String SESSION_TIMEOUT_MS = "10000";

  private final KafkaConfig config;

  public KafkaClients(KafkaConfig config) {
    this.config = config;
  }

  /// The configuration that they are made from.
  public KafkaConfig config() {
    return config;
  }

  /// An administrator's client.
  public Admin admin() {
    return Admin.create(common("admin"));
  }

  /// A producer that neither loses nor repeats: acknowledged by all replicas, idempotent.
  public Producer<String, byte[]> producer(String clientId) {
    Map<String, Object> p = common(clientId);
    p.putIfAbsent(ProducerConfig.ACKS_CONFIG, "all");
    p.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    p.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "5");
    p.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.MAX_RECORD_BYTES);
    return new KafkaProducer<>(p, new StringSerializer(), new ByteArraySerializer());
  }

  /// A consumer in `group`, from the earliest record, of committed records only, that commits when
  /// told to.
  public Consumer<String, byte[]> consumer(String group, int maxPollRecords) {
    return consumer(group, maxPollRecords, Map.of());
  }

  /// The same with settings of its own, over which only the configuration's win.
  public Consumer<String, byte[]> consumer(
      String group, int maxPollRecords, Map<String, Object> settings) {
    Map<String, Object> p = reader(group);
    p.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.forEach(p::putIfAbsent);
    p.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    p.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
    if (config.instance() != null) {
      p.putIfAbsent(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + config.instance());
    }
    return new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// A consumer in no group: for one that assigns and seeks by itself.
  public Consumer<String, byte[]> reader(String clientId, int maxPollRecords) {
    Map<String, Object> p = reader(clientId);
    p.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
    return new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> reader(String clientId) {
    Map<String, Object> p = common(clientId);
    p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return p;
  }

  /// Properties of a Kafka Streams application under `exactly_once_v2`, its state under `stateDir`.
  public Properties streams(String applicationId, Path stateDir) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
    p.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replicationFactor());
    p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 2L * 1024 * 1024);
    p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    p.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "100");
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        KafkaTopics.MAX_RECORD_BYTES);
    p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "5");
    if (config.instance() != null) {
      p.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, applicationId + "-" + config.instance());
    }
    p.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    p.putAll(config.properties());
    return p;
  }

  private Map<String, Object> common(String clientId) {
    Map<String, Object> p = new HashMap<>();
    p.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    p.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    p.putAll(config.properties());
    return p;
  }
}
