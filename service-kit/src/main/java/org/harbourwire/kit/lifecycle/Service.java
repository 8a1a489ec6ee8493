package org.harbourwire.kit.lifecycle;

/// A part that runs: a service, a broker, a server. It is built by a plain constructor that does
/// nothing, then started, then closed.
public interface Service extends AutoCloseable {
  /// What people and logs call it.
  String name();

  /// Starts it and returns when it can do its work; called once.
  ///
  /// @throws StartFailure when it cannot start, with a message for the operator
  void start();

  /// Whether it can do its work now. Cheap; may be called from any thread at any time.
  Health check();

  /// Stops it; finishes or gives up what is in flight. May be called twice, and before [#start()].
  @Override
  void close();
}
