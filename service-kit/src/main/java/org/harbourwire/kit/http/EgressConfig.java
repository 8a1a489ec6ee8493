package org.harbourwire.kit.http;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where requests may go beyond the public internet's web ports, and whom to believe there.
///
/// @param allow address ranges (`127.0.0.0/8`, `10.1.2.3/32`, `fd00::/8`) that are allowed although
///   they are not public; any port is open there
/// @param contact an address (`mailto:` or web) that the User-Agent gives, so that a site's
///   operator can reach ours
/// @param caFiles files of PEM certificates whose owners are trusted besides those that Java trusts
public record EgressConfig(
    List<AddressRange> allow, @Nullable String contact, @Nullable List<Path> caFiles) {
  public EgressConfig {
    allow = allow == null ? List.of() : List.copyOf(allow);
    caFiles = caFiles == null ? List.of() : List.copyOf(caFiles);
  }

  /// With no certificates but Java's own.
  public EgressConfig(List<AddressRange> allow, @Nullable String contact) {
    this(allow, contact, null);
  }

  /// Only the public internet.
  public static EgressConfig publicOnly() {
    return new EgressConfig(List.of(), null);
  }

  List<Path> extraCertificates() {
    return caFiles == null ? List.of() : caFiles;
  }
}
