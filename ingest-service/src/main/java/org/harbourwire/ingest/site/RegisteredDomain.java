package org.harbourwire.ingest.site;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import org.harbourwire.contract.HostName;
import org.jspecify.annotations.Nullable;

/// The name that somebody has registered, of which hosts are parts: `news.gov.hk` of
/// `www.news.gov.hk`, by the Public Suffix List (publicsuffix.org).
public final class RegisteredDomain {
  private RegisteredDomain() {}

  /// Whether both addresses are under one registered name, or at one host that is under none, such
  /// as an IP address.
  public static boolean same(URI a, URI b) {
    String domain = of(a);
    return HostName.same(a, b) || (domain != null && domain.equals(of(b)));
  }

  private static @Nullable String of(URI address) {
    String host = HostName.withoutWww(address);
    if (host.isEmpty()
        || Character.isDigit(host.charAt(host.length() - 1))
        || host.indexOf(':') >= 0) {
      return null;
    }
    if (EffectiveTldFinder.getEffectiveTLD(host) != null) {
      return EffectiveTldFinder.getAssignedDomain(host);
    }
    // The list's own rule for what it does not have: the last label is the suffix.
    int last = host.lastIndexOf('.');
    return last < 0 ? null : host.substring(host.lastIndexOf('.', last - 1) + 1);
  }
}
