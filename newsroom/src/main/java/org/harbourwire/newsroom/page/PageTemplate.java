package org.harbourwire.newsroom.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML file with places named `{{like-this}}`.
///
/// @param name of the file, without folder and ending
/// @param text its content
record PageTemplate(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z0-9-]+)}}");

  /// @throws IllegalArgumentException if there is no such file
  static PageTemplate load(String name) {
    String file = "/org/harbourwire/newsroom/pages/" + name + ".html";
    try (InputStream in = PageTemplate.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no page template " + file);
      }
      return new PageTemplate(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /// @param values place → HTML that goes there, already escaped
  /// @throws IllegalArgumentException if the file names a place that has no value
  String fill(Map<String, String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            name + ".html: unknown place " + matcher.group() + "; known: " + values.keySet());
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }
}
