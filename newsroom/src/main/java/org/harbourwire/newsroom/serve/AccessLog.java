package org.harbourwire.newsroom.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who asked for what, kept in memory. A request is in it before its last byte is sent, so that a
/// client that has its answer finds it here. Safe for use by many threads.
public final class AccessLog {
  private final List<Access> entries = new ArrayList<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Integer> mostOpen = new HashMap<>();

  /// All answered requests, in the order of their ends.
  public synchronized List<Access> entries() {
    return List.copyOf(entries);
  }

  /// Those to one path of one host.
  public List<Access> entries(String host, String path) {
    return entries().stream().filter(a -> a.host().equals(host) && a.path().equals(path)).toList();
  }

  /// Those that robots.txt forbids.
  public List<Access> disallowed() {
    return entries().stream().filter(Access::disallowed).toList();
  }

  /// The largest number of requests to a host that were open at one time.
  public synchronized int maxSimultaneous(String host) {
    return mostOpen.getOrDefault(host, 0);
  }

  /// Forgets everything but the requests that are open.
  public synchronized void clear() {
    entries.clear();
    mostOpen.clear();
    mostOpen.putAll(open);
  }

  /// A request to `host` has arrived.
  public synchronized void begin(String host) {
    int now = open.merge(host, 1, Integer::sum);
    mostOpen.merge(host, now, Math::max);
  }

  /// It is answered, or its client gone.
  public synchronized void end(Access access) {
    open.merge(access.host(), -1, Integer::sum);
    entries.add(access);
  }
}
