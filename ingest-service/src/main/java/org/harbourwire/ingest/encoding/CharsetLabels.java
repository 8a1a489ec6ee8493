package org.harbourwire.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.ingest.WordTable;

/// What charset a label means: first what browsers read (WHATWG Encoding Standard), then the names
/// that IANA, Java and others know, however they are spelt.
final class CharsetLabels {
  private static final int MAX_LABEL = 60;
  private static final String NEARLY_ALWAYS = "utf-8";

  /// Read as the superset of both.
  private static final Set<Charset> WESTERN =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  private static final Map<String, String> KNOWN =
      WordTable.load(CharsetLabels.class, "charset-labels.txt");

  private static final Pattern SEPARATORS = Pattern.compile("[-_ ]++");
  private static final Pattern YEAR = Pattern.compile("[-_:](?:19|20)\\d\\d$");

  private CharsetLabels() {}

  /// The charset for `label`; empty when nobody knows it.
  static Optional<Charset> find(String label) {
    String key = label.strip().toLowerCase(Locale.ROOT);
    if (key.equals(NEARLY_ALWAYS)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (key.isEmpty() || key.length() > MAX_LABEL) {
      return Optional.empty();
    }
    return Stream.concat(spellings(key).flatMap(CharsetLabels::known), javaSpellings(key))
        .flatMap(name -> named(name).stream())
        .findFirst()
        .map(charset -> WESTERN.contains(charset) ? Charset.forName("windows-1252") : charset);
  }

  /// The label without what does not tell: separators, prefixes and the year of the standard.
  private static Stream<String> spellings(String label) {
    String bare = SEPARATORS.matcher(label).replaceAll("");
    String yearless =
        SEPARATORS.matcher(YEAR.matcher(label).replaceFirst("")).replaceAll("").replace(":", "");
    return Stream.of(bare, yearless)
        .flatMap(name -> Stream.of(name, withoutPrefix(name), withoutPrefix(withoutPrefix(name))));
  }

  private static String withoutPrefix(String name) {
    return name.replaceFirst("^(?:x|cs)", "");
  }

  private static Stream<String> known(String spelling) {
    return Optional.ofNullable(KNOWN.get(spelling)).stream();
  }

  /// How Java may write it: `iso8859_5` is iso-8859-5, `mac-greek` x-MacGreek, `437` IBM437.
  private static Stream<String> javaSpellings(String label) {
    String dashed =
        YEAR.matcher(label).replaceFirst("").replace('_', '-').replaceFirst("^(?:x-|cs)", "");
    return Stream.of(
        label,
        dashed,
        dashed.replaceFirst("^iso-?8859-?", "iso-8859-"),
        dashed.replaceFirst("^mac-?", "x-mac"),
        dashed.replaceFirst("^(?:cp|ibm|dos)?-?(?=\\d)", "ibm"),
        dashed.replaceFirst("^(?:cp|ibm)?-?(?=\\d)", "x-ibm"),
        dashed.replaceFirst("^(?:cp|win|windows)?-?(?=\\d)", "windows-"));
  }

  private static Optional<Charset> named(String name) {
    try {
      return OwnCharsets.find(name).or(() -> Optional.of(asBrowsersRead(Charset.forName(name))));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset asBrowsersRead(Charset java) {
    return OwnCharsets.find(java.name()).orElse(java);
  }
}
