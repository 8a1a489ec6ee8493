package org.harbourwire.standalone.machine;

import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;

/// Something that is started already and is to be closed with the services.
///
/// @param name what people call it
/// @param closing how it is closed; called once
record Part(String name, Runnable closing) implements Service {
  @Override
  public void start() {
    // It runs already.
  }

  @Override
  public Health check() {
    return Health.ok("running");
  }

  @Override
  public void close() {
    closing.run();
  }
}
