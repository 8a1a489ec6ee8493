package org.harbourwire.kit.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.lifecycle.StartFailure;

/// Makes those of our Kafka topics that are missing, and gives those that are there the settings
/// that nobody has given them. Every service calls it before it starts; the first one wins.
public final class TopicSetup {
  private TopicSetup() {}

  /// Makes what is missing of [KafkaTopics#all()]. What an operator has set at a Kafka topic stays;
  /// where we may not set anything, a warning says so.
  ///
  /// @throws StartFailure when Kafka cannot be reached or refuses
  public static void ensure(KafkaClients clients) {
    try (Admin admin = clients.admin()) {
      List<KafkaTopic<?>> missing = missing(admin);
      List<NewTopic> made = missing.stream().map(t -> newTopic(t, clients.config())).toList();
      admin.createTopics(made).values().values().forEach(TopicSetup::await);
      List<KafkaTopic<?>> there = new ArrayList<>(KafkaTopics.all());
      there.removeAll(missing);
      TopicSettings.complete(admin, there);
    } catch (ExecutionException e) {
      throw new StartFailure(
          "Kafka at " + clients.config().bootstrapServers() + " does not answer: " + e.getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("stopped while making the Kafka topics", e);
    }
  }

  /// Whether all of [KafkaTopics#all()] are there.
  ///
  /// @throws KafkaException when Kafka cannot be reached
  public static boolean areThere(KafkaClients clients) {
    try (Admin admin = clients.admin()) {
      return missing(admin).isEmpty();
    } catch (ExecutionException e) {
      throw new KafkaException("the Kafka topics cannot be listed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("stopped while looking for the Kafka topics", e);
    }
  }

  private static List<KafkaTopic<?>> missing(Admin admin)
      throws ExecutionException, InterruptedException {
    Set<String> there = admin.listTopics().names().get();
    return KafkaTopics.all().stream().filter(t -> !there.contains(t.name())).toList();
  }

  private static NewTopic newTopic(KafkaTopic<?> topic, KafkaConfig config) {
    return new NewTopic(topic.name(), config.partitions(), (short) config.replicationFactor())
        .configs(topic.settings());
  }

  private static void await(KafkaFuture<Void> made) {
    try {
      made.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new StartFailure("cannot make a Kafka topic: " + e.getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("stopped while making the Kafka topics", e);
    }
  }
}
