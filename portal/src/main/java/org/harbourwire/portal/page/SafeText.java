package org.harbourwire.portal.page;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;
import org.jspecify.annotations.Nullable;

/// The one way in which text gets into a page: HTML's special characters as character references,
/// and without the invisible characters that reverse or hide what stands around them (bidirectional
/// overrides, embeddings and isolates) or that HTML forbids (control characters). Pages put text
/// from outside into `<bdi>` as well, so that right-to-left text does not disturb its surroundings.
final class SafeText implements EscapingStrategy {
  static final String NAME = "page";

  @Override
  public @Nullable String escape(@Nullable String input) {
    if (input == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(input.length() + 16);
    for (int i = 0; i < input.length(); i++) {
      append(out, input.charAt(i));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (!isRemoved(c)) {
          out.append(c);
        }
      }
    }
  }

  private static boolean isRemoved(char c) {
    boolean override = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return override || control;
  }
}
