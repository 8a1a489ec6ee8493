package org.harbourwire.portal.guard;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows by which names this server may be called. A page of another site that makes its own name
/// resolve to our address (DNS rebinding) still sends that name in `Host` and is refused.
public final class HostGuard {
  private final Set<String> allowed;

  private HostGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /// The guard of a server bound to `host`:`port`.
  ///
  /// @param publicHost `host` or `host:port` as seen through a proxy, if there is one
  public static HostGuard of(String host, int port, @Nullable String publicHost) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : new String[] {"127.0.0.1", "localhost", "[::1]", bracketed(host)}) {
      names.add(name + ":" + port);
      if (port == 80) {
        names.add(name);
      }
    }
    if (publicHost != null) {
      names.add(publicHost.toLowerCase(Locale.ROOT));
    }
    return new HostGuard(names);
  }

  /// Whether a `Host` header names this server.
  public boolean allows(@Nullable String hostHeader) {
    return hostHeader != null && allowed.contains(hostHeader.toLowerCase(Locale.ROOT));
  }

  /// Whether an `Origin` header is a page of this server.
  public boolean allowsOrigin(String origin) {
    try {
      URI uri = new URI(origin);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && allows(uri.getRawAuthority());
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static String bracketed(String host) {
    boolean bareIpv6 = host.contains(":") && !host.startsWith("[");
    return (bareIpv6 ? "[" + host + "]" : host).toLowerCase(Locale.ROOT);
  }
}
