package org.harbourwire.newsroom.crowd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.newsroom.serve.AccessLog;

/// A crowd of sources, served on loopback. It changes when told to. Every seventh is polled at
/// another host, which sends on to it; every fifth lists an article of the one before it as well.
public final class Crowd implements AutoCloseable {
  private static final int DOORS = 7;
  private static final int QUOTATIONS = 5;

  private final List<CrowdHost> hosts = new ArrayList<>();
  private final List<CrowdSource> sources = new ArrayList<>();
  private final AccessLog log = new AccessLog();

  private Crowd() {}

  /// Binds all hosts.
  ///
  /// @throws java.io.UncheckedIOException when one cannot be bound
  public static Crowd open(CrowdPlan plan) {
    Crowd crowd = new Crowd();
    try {
      for (int i = 0; i < plan.hosts(); i++) {
        crowd.hosts.add(new CrowdHost(plan.address(i), plan, crowd.log));
      }
      Instant opening = Instant.now();
      for (int i = 0; i < plan.sources(); i++) {
        CrowdHost host = crowd.hosts.get(i % plan.hosts());
        CrowdHost door = i % DOORS == 0 ? crowd.hosts.get((i + 1) % plan.hosts()) : host;
        CrowdSource source = new CrowdSource(i, host.base(), door.base(), plan, opening);
        host.add(source);
        if (door != host) {
          door.addDoor(source.feedPath(), host.base() + source.feedPath());
        }
        if (i % QUOTATIONS == 1) {
          source.quote(crowd.sources.getLast());
        }
        crowd.sources.add(source);
      }
      return crowd;
    } catch (RuntimeException e) {
      crowd.close();
      throw e;
    }
  }

  /// All sources.
  public List<CrowdSource> sources() {
    return List.copyOf(sources);
  }

  /// Who asked for what.
  public AccessLog accessLog() {
    return log;
  }

  @Override
  public void close() {
    hosts.forEach(CrowdHost::close);
  }
}
