package org.harbourwire.contract;

import java.net.URI;
import java.util.Locale;

/// The host of an address, as that by which requests are keyed, paced and owned: however an address
/// spells it, it is one host.
public final class HostName {
  private HostName() {}

  /// In lower case and without the dot that may end it (RFC 3986, 3.2.2); empty when there is none.
  public static String of(URI address) {
    String host = address.getHost();
    if (host == null) {
      return "";
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// Whether both are at the same host.
  public static boolean same(URI a, URI b) {
    return of(a).equals(of(b));
  }
}
