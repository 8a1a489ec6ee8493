package org.harbourwire.portal.page;

import java.util.List;

/// The words of views in one language.
///
/// @param messages texts of the interface
/// @param times how times are written
/// @param languages what languages are called
public record Wording(Messages messages, Times times, Languages languages) {
  /// The wording in `language`.
  public static Wording in(InterfaceLanguage language) {
    Messages messages = Messages.in(language);
    return new Wording(messages, new Times(messages), new Languages(messages));
  }

  /// The text of `key` with `arguments` put in.
  public String text(String key, Object... arguments) {
    return messages.text(key, List.of(arguments));
  }
}
