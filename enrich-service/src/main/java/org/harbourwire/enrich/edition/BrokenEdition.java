package org.harbourwire.enrich.edition;

import java.io.Serial;

/// An edition that cannot be used; the message says why.
final class BrokenEdition extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  BrokenEdition(String reason) {
    super(reason);
  }
}
