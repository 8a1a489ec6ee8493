package org.harbourwire.portal.view;

import java.util.List;
import java.util.Locale;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Messages;
import org.harbourwire.portal.page.Times;

/// The words of views in one language.
///
/// @param messages texts of the interface
/// @param times how times are written
/// @param languages what languages are called
public record Wording(Messages messages, Times times, Languages languages) {
  /// The wording in `locale`'s language.
  public static Wording in(Locale locale) {
    Messages messages = Messages.in(locale);
    return new Wording(messages, new Times(locale), new Languages(messages));
  }

  /// The text of `key` with `arguments` put in.
  public String text(String key, Object... arguments) {
    return messages.text(key, List.of(arguments));
  }
}
