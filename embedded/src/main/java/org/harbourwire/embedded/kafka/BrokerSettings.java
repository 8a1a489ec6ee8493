package org.harbourwire.embedded.kafka;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings of a single node that is broker and controller, bound to loopback.
final class BrokerSettings {
  static final String NODE_ID = "1";
  static final String CONTROLLER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(Path logs, int port, int controllerPort) {
    Map<String, String> s = new LinkedHashMap<>();
    s.put("process.roles", "broker,controller");
    s.put("node.id", NODE_ID);
    s.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    s.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    s.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    s.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    s.put("controller.listener.names", CONTROLLER);
    s.put("log.dirs", logs.toString());
    onOneNode(s);
    quickStart(s);
    return s;
  }

  private static void onOneNode(Map<String, String> s) {
    s.put("offsets.topic.replication.factor", "1");
    s.put("offsets.topic.num.partitions", "3");
    s.put("transaction.state.log.replication.factor", "1");
    s.put("transaction.state.log.min.isr", "1");
    s.put("transaction.state.log.num.partitions", "3");
    s.put("share.coordinator.state.topic.replication.factor", "1");
    s.put("share.coordinator.state.topic.min.isr", "1");
    s.put("auto.create.topics.enable", "false");
    s.put("message.max.bytes", String.valueOf(8 * 1024 * 1024));
    s.put("replica.fetch.max.bytes", String.valueOf(8 * 1024 * 1024));
    s.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
    // Index files are pre-allocated; 10 MB each by default is much for many small partitions.
    s.put("log.index.size.max.bytes", String.valueOf(1024 * 1024));
  }

  private static void quickStart(Map<String, String> s) {
    // A dead predecessor's registration must have ended before a restarted broker is let in:
    // these cut the wait after kill -9 from 12 s to 3 s.
    s.put("broker.session.timeout.ms", "1500");
    s.put("broker.heartbeat.interval.ms", "250");
    s.put("group.initial.rebalance.delay.ms", "0");
    s.put("group.min.session.timeout.ms", "1000");
    s.put("num.recovery.threads.per.data.dir", "2");
  }
}
