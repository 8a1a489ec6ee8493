package org.harbourwire.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where requests may go beyond the public internet's web ports.
///
/// @param allow address ranges (`127.0.0.0/8`, `10.1.2.3/32`, `fd00::/8`) that are allowed although
///   they are not public; any port is open there
/// @param contact an address (`mailto:` or web) that the User-Agent gives, so that a site's
///   operator can reach ours
public record EgressConfig(List<AddressRange> allow, @Nullable String contact) {
  public EgressConfig {
    allow = allow == null ? List.of() : List.copyOf(allow);
  }

  /// Only the public internet.
  public static EgressConfig publicOnly() {
    return new EgressConfig(List.of(), null);
  }
}
