package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.ingest.WordTable;

/// What charset a label means: first the superset that browsers read (WHATWG Encoding Standard),
/// then the names that Java knows.
final class CharsetLabels {
  private static final int MAX_LABEL = 40;
  private static final Map<String, String> SUPERSETS =
      WordTable.load(CharsetLabels.class, "charset-labels.txt");

  private CharsetLabels() {}

  /// The charset for `label`; empty when nobody knows it.
  static Optional<Charset> find(String label) {
    String key = label.strip().toLowerCase(Locale.ROOT);
    if (key.isEmpty() || key.length() > MAX_LABEL) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(SUPERSETS.getOrDefault(key, key));
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Optional.of(Charset.forName("windows-1252"))
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
