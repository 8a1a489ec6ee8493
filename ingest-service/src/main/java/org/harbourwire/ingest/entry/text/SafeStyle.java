package org.harbourwire.ingest.entry.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.harbourwire.ingest.WordTable;

/// Declarations of CSS that only change how text looks.
final class SafeStyle {
  private static final Map<String, String> PROPERTIES =
      WordTable.load(SafeStyle.class, "style-properties.txt");

  /// Words, numbers and colours: no address, no function but that of a colour, no escape.
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[\\w .,#%+-]|rgba?\\([0-9 .,%]*+\\)|!\\s*+important)++", Pattern.CASE_INSENSITIVE);

  private SafeStyle() {}

  /// What is safe of `style`; empty when nothing is.
  static Optional<String> of(String style) {
    StringJoiner safe = new StringJoiner("; ");
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip();
        if (PROPERTIES.containsKey(name) && VALUE.matcher(value).matches()) {
          safe.add(name + ": " + value);
        }
      }
    }
    return Optional.of(safe.toString()).filter(all -> !all.isEmpty());
  }
}
