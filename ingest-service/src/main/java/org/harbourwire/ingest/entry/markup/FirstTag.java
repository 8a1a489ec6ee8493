package org.harbourwire.ingest.entry.markup;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for the first tag of some kind near the beginning of a document, outside comments.
public final class FirstTag {
  private static final int HEAD = 64 * 1024;

  private FirstTag() {}

  /// Where a tag that begins as `start` does stands first.
  ///
  /// @param start begins with the sign `<`
  public static OptionalInt in(String text, Pattern start) {
    int end = Math.min(text.length(), HEAD);
    Matcher matcher = start.matcher(text);
    int at = text.indexOf('<');
    while (at >= 0 && at < end) {
      if (matcher.region(at, text.length()).lookingAt()) {
        return OptionalInt.of(at);
      }
      boolean comment = text.startsWith("<!--", at);
      int from = comment ? text.indexOf("-->", at) : at + 1;
      at = from < 0 ? -1 : text.indexOf('<', from);
    }
    return OptionalInt.empty();
  }
}
