package org.harbourwire.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.harbourwire.text.fold.Folding;

/// All texts of the interface in one language: `messages_<language>.properties`, in
/// [MessageFormat]'s notation. Those in Simplified Chinese are made of those in Traditional.
public final class Messages {
  private final Locale locale;
  private final Properties texts;

  private Messages(Locale locale, Properties texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /// The texts in `language`.
  public static Messages in(InterfaceLanguage language) {
    Locale locale = language.locale();
    String file = "/org/harbourwire/portal/messages_" + locale.getLanguage() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    if (language == InterfaceLanguage.SIMPLIFIED) {
      texts.replaceAll((key, text) -> Folding.toSimplified((String) text));
    }
    return new Messages(locale, texts);
  }

  /// The language of the texts, for `<html lang>`.
  public Locale locale() {
    return locale;
  }

  /// The text of `key` with `arguments` put in.
  ///
  /// @throws IllegalArgumentException when there is no such text
  public String text(String key, List<?> arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }

  /// The text of `key`.
  public String text(String key) {
    return text(key, List.of());
  }

  /// The text of `key`, or `otherwise` where there is none.
  public String textOr(String key, String otherwise) {
    return texts.containsKey(key) ? text(key) : otherwise;
  }

  /// All keys.
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
