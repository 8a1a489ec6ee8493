package org.harbourwire.kit.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts services in order and closes them in reverse, at the latest when the process is told to
/// stop (SIGTERM, Ctrl-C).
public final class ServiceRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceRunner.class);

  private final Deque<Service> started = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean closed;

  public ServiceRunner() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
  }

  /// Starts `service` after those before it. When the process is already stopping, nothing starts.
  public void start(Service service) {
    synchronized (started) {
      if (closed) {
        return;
      }
      started.push(service);
    }
    service.start();
  }

  /// Waits until [#close()] has begun.
  public void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (started) {
      closed = true;
      stopped.countDown();
      while (!started.isEmpty()) {
        closeOne(started.pop());
      }
    }
  }

  private static void closeOne(Service service) {
    long begin = System.nanoTime();
    try {
      service.close();
      LOG.info("{} stopped after {} ms", service.name(), (System.nanoTime() - begin) / 1_000_000);
    } catch (RuntimeException e) {
      LOG.warn("{} did not stop cleanly", service.name(), e);
    }
  }
}
