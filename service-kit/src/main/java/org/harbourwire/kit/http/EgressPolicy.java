package org.harbourwire.kit.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which addresses and ports may be dialled. What is not public is refused unless the configuration
/// allows it; an IPv6 address that carries an IPv4 address is refused as such, for it may lead to
/// any.
///
/// The ranges are those of the IANA special-purpose address registries (RFC 6890).
public final class EgressPolicy {
  private static final List<Integer> WEB_PORTS = List.of(80, 443);

  /// In this order: some lie within others, and the first one names an address.
  private static final List<Kind> REFUSED =
      List.of(
          Kind.of("loopback", "127.0.0.0/8", "::1/128"),
          Kind.of("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
          Kind.of("link-local", "169.254.0.0/16", "fe80::/10", "fec0::/10"),
          Kind.of("carrier-grade NAT", "100.64.0.0/10"),
          Kind.of("unspecified", "0.0.0.0/8", "::/128"),
          Kind.of("multicast", "224.0.0.0/4", "ff00::/8"),
          Kind.of("IPv4 inside IPv6", "::ffff:0:0:0/96", "::/96", "2002::/16", "2001::/32"),
          Kind.of("NAT64", "64:ff9b::/96", "64:ff9b:1::/48"),
          Kind.of(
              "reserved",
              "192.0.0.0/24",
              "192.88.99.0/24",
              "192.31.196.0/24",
              "192.175.48.0/24",
              "198.18.0.0/15",
              "240.0.0.0/4",
              "100::/64",
              "100:0:0:1::/64",
              "2001:2::/48",
              "2001:10::/28",
              "2620:4f:8000::/48",
              "5f00::/16"),
          Kind.of(
              "documentation",
              "192.0.2.0/24",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "2001:db8::/32",
              "3fff::/20"));

  private final List<AddressRange> allowed;

  public EgressPolicy(EgressConfig config) {
    this.allowed = config.allow();
  }

  /// Whether `port` is one that may be dialled at any public address.
  public static boolean isWebPort(int port) {
    return WEB_PORTS.contains(port);
  }

  /// Why `address:port` may not be dialled; empty when it may.
  public Optional<String> objection(InetAddress address, int port) {
    if (allowed.stream().anyMatch(r -> r.contains(address))) {
      return Optional.empty();
    }
    Optional<String> kind =
        refused(address).or(() -> Isatap.inside(address).flatMap(EgressPolicy::refused));
    if (kind.isPresent()) {
      return kind.map(k -> address.getHostAddress() + " is a " + k + " address");
    }
    return isWebPort(port) ? Optional.empty() : Optional.of("port " + port + " is not a web port");
  }

  private static Optional<String> refused(InetAddress address) {
    return REFUSED.stream()
        .filter(k -> k.ranges().stream().anyMatch(r -> r.contains(address)))
        .map(Kind::name)
        .findFirst();
  }

  private record Kind(String name, List<AddressRange> ranges) {
    static Kind of(String name, String... cidrs) {
      return new Kind(name, Stream.of(cidrs).map(AddressRange::of).toList());
    }
  }
}
