package org.harbourwire.portal.page;

import java.util.Locale;

/// What readers call the languages of articles.
public final class Languages {
  private final Messages messages;

  public Languages(Messages messages) {
    this.messages = messages;
  }

  /// A language as a page shows it.
  ///
  /// @param tag BCP 47, for `lang` attributes; empty when it is none in particular
  /// @param badge two or so characters
  /// @param label its name
  public record Shown(String tag, String badge, String label) {}

  /// The language of this tag.
  public Shown of(String tag) {
    String label = messages.textOr("language." + tag, named(tag));
    String badge = messages.textOr("language." + tag + ".badge", tag.toUpperCase(Locale.ROOT));
    return new Shown(tag.equals("mul") ? "" : tag, badge, label);
  }

  private String named(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(messages.locale());
    return name.isEmpty() ? tag : name;
  }
}
