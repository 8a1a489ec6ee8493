package org.harbourwire.kit.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.Arrays;

/// A range of IP addresses in CIDR notation.
public final class AddressRange {
  private final String text;
  private final byte[] network;
  private final int bits;

  private AddressRange(String text, byte[] network, int bits) {
    this.text = text;
    this.network = network;
    this.bits = bits;
  }

  /// Reads `address/bits`.
  ///
  /// @throws IllegalArgumentException when it is not that
  @JsonCreator
  public static AddressRange of(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    try {
      byte[] network = InetAddress.ofLiteral(address).getAddress();
      int bits = slash < 0 ? network.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
      if (bits < 0 || bits > network.length * 8) {
        throw new IllegalArgumentException("no such prefix length");
      }
      return new AddressRange(cidr, network, bits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not an address range such as 10.0.0.0/8: " + cidr, e);
    }
  }

  /// Whether `address` lies in it. IPv4 and IPv6 ranges hold only addresses of their own kind.
  public boolean contains(InetAddress address) {
    byte[] a = address.getAddress();
    if (a.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(a, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    int mask = 0xff << (8 - rest);
    return rest == 0 || (a[whole] & mask) == (network[whole] & mask);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
