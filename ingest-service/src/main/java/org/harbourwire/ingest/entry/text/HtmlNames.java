package org.harbourwire.ingest.entry.text;

import java.util.Map;
import org.harbourwire.ingest.WordTable;
import org.jspecify.annotations.Nullable;

/// The elements and attributes of HTML, and which of them may be shown anywhere.
final class HtmlNames {
  /// What becomes of an element.
  enum Fate {
    KEPT,
    /// What stands in it is kept.
    UNWRAPPED,
    /// It goes with all that stands in it.
    DROPPED
  }

  /// What the value of an attribute is.
  enum Value {
    PLAIN,
    ADDRESS,
    PICTURES,
    STYLE
  }

  private static final Map<String, String> ELEMENTS =
      WordTable.load(HtmlNames.class, "html-elements.txt");
  private static final Map<String, String> ATTRIBUTES =
      WordTable.load(HtmlNames.class, "html-attributes.txt");

  private HtmlNames() {}

  /// Whether HTML has, or once had, an element of that name.
  ///
  /// @param name in small letters
  static boolean isElement(String name) {
    return ELEMENTS.containsKey(name);
  }

  /// What becomes of an element; one that HTML does not know is unwrapped.
  ///
  /// @param name in small letters
  static Fate fate(String name) {
    String fate = ELEMENTS.get(name);
    return fate == null ? Fate.UNWRAPPED : Fate.valueOf(fate);
  }

  /// What the value of an attribute is; null when it may not stand anywhere.
  ///
  /// @param name in small letters
  static @Nullable Value value(String name) {
    String value = ATTRIBUTES.get(name);
    return value == null ? null : Value.valueOf(value);
  }
}
