package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.harbourwire.contract.HostName;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundRequest;

/// The outbound client at the pace at which hosts are asked: one request at a time, and a delay
/// from the end of one to the begin of the next, whatever it is for (robots.txt, a redirect, a
/// second try).
public final class PacedClient {
  private static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(10);

  /// Longer than robots.txt is kept: a host that comes back is asked for its crawl delay first.
  private static final Duration IDLE = Duration.ofDays(1);

  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  private final OutboundClient client;
  private final Duration delay;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final AtomicLong lookedNanos = new AtomicLong(System.nanoTime());
  private volatile long takenUpNanos;

  /// @param delay between two requests to a host that asks for no longer one
  public PacedClient(OutboundClient client, Duration delay) {
    this.client = client;
    this.delay = delay;
    takeUp();
  }

  /// Hosts have become ours that another may have asked a moment ago: all wait their delay.
  public void takeUp() {
    takenUpNanos = System.nanoTime();
  }

  /// From now on the host of `uri` is asked at most so often; within bounds. Where its origins (RFC
  /// 6454) ask for different delays, the longest counts for all.
  void heed(URI uri, Duration crawlDelay) {
    Duration heeded =
        crawlDelay.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : crawlDelay;
    host(HostName.of(uri)).crawlDelays.put(uri.getScheme() + "://" + uri.getAuthority(), heeded);
  }

  /// The host has asked to be left alone for so long; what it asked for before, if longer, stands.
  void hold(URI uri, Duration rest) {
    Host host = host(HostName.of(uri));
    long until = System.nanoTime() + rest.toNanos();
    if (until - host.heldUntilNanos > 0) {
      host.heldUntilNanos = until;
    }
  }

  /// For how long the host has still asked to be left alone; zero: it may be asked.
  Duration held(URI uri) {
    long left = host(HostName.of(uri)).heldUntilNanos - System.nanoTime();
    return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
  }

  /// The delay between two requests to `host`.
  Duration delay(String host) {
    return host(host).crawlDelays.values().stream()
        .filter(asked -> asked.compareTo(delay) > 0)
        .max(Comparator.naturalOrder())
        .orElse(delay);
  }

  /// Sends `request`, which follows no redirects, when its turn has come; only then its time
  /// begins.
  ///
  /// @throws InterruptedException when we are stopped before that
  public OutboundOutcome send(OutboundRequest request) throws InterruptedException {
    String name = name(request.uri());
    Host host = host(name);
    host.turn.lockInterruptibly();
    try {
      awaitTurn(host, delay(name));
      OutboundOutcome outcome = client.send(request);
      host.endedNanos = System.nanoTime();
      return outcome;
    } finally {
      host.turn.unlock();
    }
  }

  private void awaitTurn(Host host, Duration pause) throws InterruptedException {
    long last = Math.max(host.endedNanos - takenUpNanos, 0) + takenUpNanos;
    long wait = last + pause.toNanos() - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait));
    }
  }

  private Host host(String name) {
    letGo();
    return hosts.compute(
        name,
        (n, known) -> {
          Host host = known == null ? new Host(takenUpNanos) : known;
          host.usedNanos = System.nanoTime();
          return host;
        });
  }

  /// Now and then, forgets the hosts that nobody has asked lately: lists link to thousands.
  private void letGo() {
    long now = System.nanoTime();
    long last = lookedNanos.get();
    if (now - last > LOOK_EVERY.toNanos() && lookedNanos.compareAndSet(last, now)) {
      forget(IDLE);
    }
  }

  /// Forgets the hosts that nobody has asked for so long, and that ask for no rest.
  void forget(Duration idle) {
    long now = System.nanoTime();
    // One by one, so that nobody is given a host that is just being forgotten.
    for (String name : hosts.keySet()) {
      hosts.computeIfPresent(name, (n, host) -> host.isIdle(now, idle) ? null : host);
    }
  }

  /// How many hosts are known.
  int hosts() {
    return hosts.size();
  }

  private static String name(URI uri) {
    return HostName.of(uri);
  }

  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<String, Duration> crawlDelays = new ConcurrentHashMap<>();
    private volatile long endedNanos;
    private volatile long heldUntilNanos = System.nanoTime();
    private volatile long usedNanos = heldUntilNanos;

    Host(long endedNanos) {
      this.endedNanos = endedNanos;
    }

    private boolean isIdle(long now, Duration idle) {
      return now - usedNanos >= idle.toNanos()
          && now - heldUntilNanos >= 0
          && !turn.isLocked()
          && !turn.hasQueuedThreads();
    }
  }
}
