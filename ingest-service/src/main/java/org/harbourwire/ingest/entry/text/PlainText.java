package org.harbourwire.ingest.entry.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines of plain text, and whether a text is markup at all: RSS leaves that to be guessed.
public final class PlainText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]++");

  /// Marks without width that editors leave behind; joiners, which change what is seen, stay.
  private static final String MARKS = "\uFEFF\u200B\u2060";

  /// A tag, whole or cut off inside a value: attributes have values, so that `a<b and c>d` is none.
  private static final Pattern TAG =
      Pattern.compile(
          "</?+(?<name>[a-zA-Z][a-zA-Z0-9]{0,15}+)(?:\\s*+/?+>|[\\s/][^<>=]*+=[^<>]*+>"
              + "|\\s++[\\w:-]++\\s*+=\\s*+[\"'][^<>]*+$)");

  private static final Pattern REFERENCE = Pattern.compile("&#?+[a-zA-Z0-9]{2,31}+;");

  private PlainText() {}

  /// `text` on one line; null when nothing is left.
  public static @Nullable String line(String text) {
    String line = SPACES.matcher(withoutMarks(text)).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /// What `html` shows, on one line.
  public static @Nullable String ofHtml(String html) {
    return line(HtmlFragment.parse(html).text());
  }

  /// What `text` shows if it looks like markup, else the text itself, on one line.
  public static @Nullable String guessed(String text) {
    return looksLikeHtml(text) ? ofHtml(text) : line(text);
  }

  /// Whether `text` is meant as markup: it holds a tag of an element that HTML has, closed or not,
  /// or a character reference. `List<String>` and `5 < 6` are no markup.
  public static boolean looksLikeHtml(String text) {
    if (text.indexOf('&') >= 0 && REFERENCE.matcher(text).find()) {
      return true;
    }
    Matcher matcher = TAG.matcher(text);
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()
          && HtmlNames.isElement(matcher.group("name").toLowerCase(Locale.ROOT))
          && !isTypeArgument(text, at, matcher.group("name"))) {
        return true;
      }
    }
    return false;
  }

  /// Programs have `List<Object>`: a capital after a name.
  private static boolean isTypeArgument(String text, int at, String name) {
    return at > 0
        && name.length() > 1
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isUpperCase(name.charAt(0))
        && Character.isLowerCase(name.charAt(1));
  }

  private static String withoutMarks(String text) {
    String clean = text;
    for (int i = 0; i < MARKS.length(); i++) {
      clean =
          clean.indexOf(MARKS.charAt(i)) < 0 ? clean : clean.replace(MARKS.substring(i, i + 1), "");
    }
    return clean;
  }
}
