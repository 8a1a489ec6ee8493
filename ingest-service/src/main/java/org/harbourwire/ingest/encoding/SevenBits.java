package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Optional;

/// Text without a byte above ASCII that is not ASCII all the same.
final class SevenBits {
  private SevenBits() {}

  /// Japanese shows by the escapes that lead to it (ISO 2022).
  static Optional<Charset> find(String ascii) {
    return ascii.contains("\u001B$B") || ascii.contains("\u001B$@")
        ? CharsetLabels.find("iso-2022-jp")
        : Optional.empty();
  }
}
