package org.harbourwire.kit.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a Kafka Streams topology as a service. A thread that fails (the broker was away for long, a
/// bug) is replaced: bad records are the topology's own matter and do not get here.
public final class StreamsService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final String name;
  private final Topology topology;
  private final Properties properties;
  private volatile @Nullable KafkaStreams streams;

  /// @param name what people call it
  /// @param topology what it runs
  /// @param properties see [KafkaClients#streams]
  public StreamsService(String name, Topology topology, Properties properties) {
    this.name = name;
    this.topology = topology;
    this.properties = properties;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    KafkaStreams s = new KafkaStreams(topology, properties);
    s.setUncaughtExceptionHandler(
        e -> {
          LOG.error("{}: a thread failed and is replaced", name, e);
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams = s;
    s.start();
  }

  @Override
  public Health check() {
    KafkaStreams s = streams;
    if (s == null) {
      return Health.failing("not started");
    }
    return switch (s.state()) {
      case RUNNING -> Health.ok("running");
      case REBALANCING -> Health.ok("taking up its partitions");
      case CREATED -> Health.failing("not started");
      case ERROR, PENDING_ERROR -> Health.failing("stopped after an error; see the log");
      case PENDING_SHUTDOWN, NOT_RUNNING -> Health.failing("stopped");
    };
  }

  /// Whether it has its partitions and works on them.
  public boolean running() {
    KafkaStreams s = streams;
    return s != null && s.state() == KafkaStreams.State.RUNNING;
  }

  @Override
  public void close() {
    KafkaStreams s = streams;
    if (s != null) {
      s.close(CLOSE_WITHIN);
    }
  }
}
