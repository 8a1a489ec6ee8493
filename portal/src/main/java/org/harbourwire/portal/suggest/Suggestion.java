package org.harbourwire.portal.suggest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Something that may be meant.
///
/// @param kind what it is
/// @param label what people call it; plain text
/// @param detail its kind in the reader's language
/// @param href where it leads, in this portal
public record Suggestion(Kind kind, String label, String detail, String href) {
  /// What a suggestion is.
  public enum Kind {
    TOPIC,
    SOURCE,
    ENTITY,
    ARTICLE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
