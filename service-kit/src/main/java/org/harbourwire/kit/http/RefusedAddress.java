package org.harbourwire.kit.http;

import java.net.UnknownHostException;

/// An address that may not be dialled. An `UnknownHostException` because that is what an HTTP
/// client lets a resolver say.
final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1;

  RefusedAddress(String reason) {
    super(reason);
  }
}
