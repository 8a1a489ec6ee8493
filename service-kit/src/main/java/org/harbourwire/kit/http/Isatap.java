package org.harbourwire.kit.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// Addresses of ISATAP (RFC 5214, section 6.1): IPv6 addresses of any network whose last half is
/// `0:5efe` or `200:5efe` and an IPv4 address, to which a router may carry what is sent there.
final class Isatap {
  private static final int IDENTIFIER = 8;
  private static final int INSIDE = 12;

  /// The bit that says that the IPv4 address is unique in the world.
  private static final int UNIVERSAL = 0x02;

  private Isatap() {}

  /// The IPv4 address inside `address`, if it is one of ISATAP.
  static Optional<InetAddress> inside(InetAddress address) {
    byte[] a = address.getAddress();
    boolean isatap =
        a.length == 16
            && (a[IDENTIFIER] & ~UNIVERSAL) == 0
            && a[IDENTIFIER + 1] == 0
            && a[IDENTIFIER + 2] == 0x5e
            && a[IDENTIFIER + 3] == (byte) 0xfe;
    if (!isatap) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(a, INSIDE, a.length)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }
}
