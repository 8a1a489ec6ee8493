package org.harbourwire.portal.mark;

import java.util.Locale;

/// What kind of tag a piece of text is evidence of.
public enum TagKind {
  TOPIC,
  ENTITY,
  AMOUNT;

  /// Its name in style sheets, anchors and messages.
  public String cssName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
