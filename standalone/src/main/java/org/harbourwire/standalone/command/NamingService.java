package org.harbourwire.standalone.command;

import org.harbourwire.enrich.edition.EditionFollower;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.text.name.TagNames;

/// A service that knows what topics and entities are called, as long as it runs.
///
/// @param names as editions of the vocabulary have them
/// @param kafka where editions come from
/// @param service that asks for them
record NamingService(EditionFollower<TagNames> names, KafkaClients kafka, Service service)
    implements Service {
  @Override
  public String name() {
    return service.name();
  }

  @Override
  public void start() {
    // Whoever reads a Kafka topic that is not there may make it, with nobody's settings.
    TopicSetup.ensure(kafka);
    names.start();
    service.start();
  }

  @Override
  public Health check() {
    Health health = service.check();
    return new Health(health.ok(), health.detail() + "; " + names.check().detail());
  }

  @Override
  public void close() {
    service.close();
    names.close();
  }
}
