package org.harbourwire.ingest.entry.markup;

import java.util.List;

/// Bounds what a feed costs to read before it is read. Text costs next to nothing; the signs of
/// markup do, and each about the same wherever it stands: in the feed's own fields, in the HTML in
/// them, plain or escaped.
public final class MarkupLoad {
  /// Two hundred thousand tags without attributes: five thousand entries of ten fields with ten
  /// tags of HTML, more than any feed lists.
  private static final int MOST = 3_200_000;

  /// What a tag costs beside a quotation mark (every attribute has two) or a reference.
  private static final int TAG = 16;

  private static final int MARK = 3;

  /// How the sign `<` is escaped in XML, as often as one likes, without what ends a reference.
  private static final List<String> REFERENCES = List.of("lt", "#60", "#x3c");

  /// How it is escaped in JSON, without its last digit.
  private static final String JSON = "\\u003";

  private MarkupLoad() {}

  /// Looks through `text`, of XML, HTML or JSON.
  ///
  /// @throws HostileMarkupException when it has more markup than any feed
  public static void check(String text) throws HostileMarkupException {
    int load = 0;
    for (int i = 0; i < text.length(); i++) {
      load += cost(text, i);
      if (load > MOST) {
        throw new HostileMarkupException(
            "it holds more markup than a feed can mean: tags, attributes, references");
      }
    }
  }

  private static int cost(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> TAG;
      case ';' -> REFERENCES.stream().anyMatch(name -> isBefore(at, name, text)) ? TAG : 0;
      case 'c', 'C' -> isBefore(at, JSON, text) ? TAG : 0;
      case '&', '"', '\'' -> MARK;
      default -> 0;
    };
  }

  private static boolean isBefore(int at, String part, String text) {
    return text.regionMatches(true, at - part.length(), part, 0, part.length());
  }
}
