package org.harbourwire.portal.board;

import java.util.List;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;

/// A view of Kafka topics that the portal keeps in memory: started, well and closed when the tails
/// that it is fed by are.
abstract class Board implements Service {
  private final String name;

  /// @param name by which its health is shown
  Board(String name) {
    this.name = name;
  }

  /// What it is fed by.
  abstract List<KafkaTail<?>> tails();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public void start() {
    tails().forEach(KafkaTail::start);
  }

  /// The first of its tails that is not well, else the last.
  @Override
  public final Health check() {
    List<Health> all = tails().stream().map(KafkaTail::check).toList();
    return all.stream().filter(h -> !h.ok()).findFirst().orElse(all.getLast());
  }

  @Override
  public void close() {
    tails().forEach(KafkaTail::close);
  }
}
