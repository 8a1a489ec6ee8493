package org.harbourwire.kit.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Completes the settings of Kafka topics that an earlier release made.
final class TopicSettings {
  private static final Logger LOG = LoggerFactory.getLogger(TopicSettings.class);

  private TopicSettings() {}

  /// Sets what `topics` are to have and nobody has set at them; what was set there once, whatever
  /// to, stays as it is.
  ///
  /// @throws ExecutionException when Kafka does not answer; that it refuses is logged
  static void complete(Admin admin, Collection<KafkaTopic<?>> topics)
      throws ExecutionException, InterruptedException {
    try {
      Map<ConfigResource, Collection<AlterConfigOp>> changes = changes(admin, topics);
      admin.incrementalAlterConfigs(changes).all().get();
      changes.forEach((topic, ops) -> LOG.info("{} is now set: {}", topic.name(), ops));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof ApiException refusal) || isAway(refusal)) {
        throw e;
      }
      LOG.warn("the settings of the Kafka topics stay as they are: {}", refusal.getMessage());
    }
  }

  private static boolean isAway(ApiException e) {
    return e instanceof org.apache.kafka.common.errors.RetriableException;
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> changes(
      Admin admin, Collection<KafkaTopic<?>> topics)
      throws ExecutionException, InterruptedException {
    Map<ConfigResource, KafkaTopic<?>> asked = new HashMap<>();
    for (KafkaTopic<?> topic : topics) {
      asked.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic);
    }
    Map<ConfigResource, Config> present = admin.describeConfigs(asked.keySet()).all().get();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    present.forEach(
        (resource, config) -> {
          KafkaTopic<?> topic = asked.get(resource);
          List<AlterConfigOp> missing = topic == null ? List.of() : missing(topic, config);
          if (!missing.isEmpty()) {
            changes.put(resource, missing);
          }
        });
    return changes;
  }

  private static List<AlterConfigOp> missing(KafkaTopic<?> topic, Config config) {
    List<AlterConfigOp> missing = new ArrayList<>();
    topic
        .settings()
        .forEach(
            (name, value) -> {
              ConfigEntry entry = config.get(name);
              if (entry == null
                  || entry.source() != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                missing.add(
                    new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
              }
            });
    return missing;
  }
}
