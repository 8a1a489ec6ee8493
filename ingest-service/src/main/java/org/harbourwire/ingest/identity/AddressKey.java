package org.harbourwire.ingest.identity;

import java.net.URI;
import org.harbourwire.ingest.site.PlainAddress;
import org.harbourwire.ingest.site.Sites;

/// The key of an address: its site's own where [Sites] know one, such as the number of a release,
/// else its [PlainAddress].
public final class AddressKey {
  private AddressKey() {}

  /// The key of `address`.
  public static String of(URI address) {
    return Sites.shipped().key(address);
  }
}
