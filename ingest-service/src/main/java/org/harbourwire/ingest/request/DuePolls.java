package org.harbourwire.ingest.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.schedule.Scheduler;

/// Lets the polls that are due wait their turn, of the sources whose hosts are ours; now and then,
/// lets go of what is kept of sources that were removed long ago.
final class DuePolls {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration FORGET_EVERY = Duration.ofHours(6);
  private static final Duration COUNT_WITHIN = Duration.ofSeconds(3);
  private static final String TOPIC = KafkaTopics.FETCHES.name();

  private final Consumer<String, byte[]> consumer;
  private final RequestsInWork requests;
  private final Scheduler scheduler;
  private final Map<String, TopicPartition> partitionByHost = new HashMap<>();
  private long forgotAtNanos = System.nanoTime();
  private long lookedAtNanos = forgotAtNanos - LOOK_EVERY.toNanos();

  DuePolls(Consumer<String, byte[]> consumer, RequestsInWork requests, Scheduler scheduler) {
    this.consumer = consumer;
    this.requests = requests;
    this.scheduler = scheduler;
  }

  /// @param owned the partitions of which all is known that their last owner wrote
  void poll(Set<TopicPartition> owned) {
    if (System.nanoTime() - lookedAtNanos < LOOK_EVERY.toNanos() || owned.isEmpty()) {
      return;
    }
    lookedAtNanos = System.nanoTime();
    List<FetchRequest> elsewhere = new ArrayList<>();
    for (FetchRequest due : scheduler.due(host -> owned.contains(partitionOf(host)))) {
      TopicPartition partition = partitionOf(Outbox.host(due.target()));
      if (owned.contains(partition)) {
        requests.poll(partition, due);
      } else {
        elsewhere.add(due); // It has moved to a host of another instance.
      }
    }
    if (!elsewhere.isEmpty()) {
      requests.handOver(elsewhere);
    }
    forgetRemoved(owned);
  }

  private void forgetRemoved(Set<TopicPartition> owned) {
    if (System.nanoTime() - forgotAtNanos > FORGET_EVERY.toNanos()) {
      forgotAtNanos = System.nanoTime();
      requests.forgetRemoved(host -> owned.contains(partitionOf(host)));
    }
  }

  private TopicPartition partitionOf(String host) {
    return partitionByHost.computeIfAbsent(host, h -> new TopicPartition(TOPIC, partition(h)));
  }

  /// As Kafka's own partitioner does for a key.
  private int partition(String host) {
    int count = consumer.partitionsFor(TOPIC, COUNT_WITHIN).size();
    return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % count;
  }
}
