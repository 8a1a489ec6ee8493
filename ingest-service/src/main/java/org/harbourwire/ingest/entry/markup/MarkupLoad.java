package org.harbourwire.ingest.entry.markup;

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

  /// A parser goes through the attributes of a tag again for each further one: beyond so many words
  /// and quotation marks, which no tag has, each costs as much as a tag.
  private static final int MOST_IN_TAG = 256;

  /// How the sign `<` is escaped in JSON, without its last digit.
  private static final String JSON = "\\u003";

  private final String text;
  private int load;

  /// Words and quotation marks of the tag that the walk is in; negative: it is in none.
  private int inTag = -1;

  private MarkupLoad(String text) {
    this.text = text;
  }

  /// Looks through `text`, of XML, HTML or JSON.
  ///
  /// @throws HostileMarkupException when it has more markup than any feed
  public static void check(String text) throws HostileMarkupException {
    MarkupLoad walk = new MarkupLoad(text);
    for (int i = 0; i < text.length(); i++) {
      walk.at(i);
      if (walk.load > MOST) {
        throw new HostileMarkupException(
            "it holds more markup than a feed can mean: tags, attributes, references");
      }
    }
  }

  private void at(int index) {
    char c = text.charAt(index);
    if (c > '>') {
      if ((c == 'c' || c == 'C') && isBefore(index, JSON)) {
        tag(index);
      }
      return;
    }
    switch (c) {
      case '<' -> tag(index);
      case ';' -> {
        if (escapesTag(index)) {
          tag(index);
        }
      }
      case '&' -> load += MARK;
      case '"', '\'' -> {
        load += MARK;
        attribute();
      }
      case '>' -> inTag = -1;
      case ' ', '\t', '\n', '\r', '\f', '/' -> {
        if (index + 1 < text.length() && text.charAt(index + 1) > ' ') {
          attribute();
        }
      }
      default -> {}
    }
  }

  private void tag(int end) {
    load += TAG;
    boolean named = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
    inTag = named ? 0 : -1;
  }

  private void attribute() {
    if (inTag >= 0 && ++inTag > MOST_IN_TAG) {
      load += TAG;
    }
  }

  /// Whether the semicolon at `index` ends a reference to the sign `<`, escaped in XML as often as
  /// one likes: the sign `&` before it need not be one.
  private boolean escapesTag(int index) {
    if (index < 2) {
      return false;
    }
    return switch (text.charAt(index - 1)) {
      case 't', 'T' -> isBefore(index, "lt");
      case '0' -> isBefore(index, "#60");
      case 'c', 'C' -> isBefore(index, "#x3c");
      default -> false;
    };
  }

  private boolean isBefore(int index, String part) {
    return text.regionMatches(true, index - part.length(), part, 0, part.length());
  }
}
