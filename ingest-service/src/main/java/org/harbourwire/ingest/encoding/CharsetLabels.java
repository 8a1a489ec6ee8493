package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.ingest.WordTable;

/// What charset a label means: first the superset that browsers read (WHATWG Encoding Standard),
/// then the names that Java knows.
final class CharsetLabels {
  private static final int MAX_LABEL = 40;

  /// Read as the superset of both.
  private static final Set<Charset> WESTERN =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  private static final Map<String, String> SUPERSETS =
      WordTable.load(CharsetLabels.class, "charset-labels.txt");

  private CharsetLabels() {}

  /// The charset for `label`; empty when nobody knows it.
  static Optional<Charset> find(String label) {
    String key = label.strip().toLowerCase(Locale.ROOT);
    if (key.isEmpty() || key.length() > MAX_LABEL) {
      return Optional.empty();
    }
    return spellings(key)
        .flatMap(name -> named(SUPERSETS.getOrDefault(name, name)).stream())
        .findFirst()
        .map(charset -> WESTERN.contains(charset) ? Charset.forName("windows-1252") : charset);
  }

  /// The label itself and how others write it: `iso8859_5` is iso-8859-5, `mac-greek` x-MacGreek.
  private static Stream<String> spellings(String label) {
    String dashed = label.replace('_', '-');
    return Stream.of(
        label,
        dashed,
        dashed.replaceFirst("^iso-?8859-?", "iso-8859-"),
        dashed.replaceFirst("^mac-?", "x-mac"),
        dashed.replaceFirst("^(?:cp|ibm)-?", "ibm"),
        dashed.replaceFirst("^(?:cp|ibm)-?", "x-ibm"),
        dashed.replaceFirst("^(?:cp|win|windows)-?", "windows-"),
        dashed.replaceFirst("^x-", ""));
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
