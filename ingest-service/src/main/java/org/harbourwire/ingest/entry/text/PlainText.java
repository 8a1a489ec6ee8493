package org.harbourwire.ingest.entry.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Lines of plain text, and whether a text is markup at all: RSS leaves that to be guessed.
public final class PlainText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]++");

  /// Marks without width that editors leave behind; joiners, which change what is seen, stay.
  private static final String MARKS = "\uFEFF\u200B\u2060";

  private static final Pattern END_TAG =
      Pattern.compile("</([a-zA-Z][a-zA-Z0-9]{0,15}+)\\s*+>", Pattern.CASE_INSENSITIVE);
  private static final Pattern VOID_TAG_OR_REFERENCE =
      Pattern.compile(
          "<(?:br|hr|img|p|wbr)\\b[^<>]*+>|&#?+[a-zA-Z0-9]{2,31}+;", Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /// `text` on one line; null when nothing is left.
  public static @Nullable String line(String text) {
    String line = SPACES.matcher(withoutMarks(text)).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /// What `html` shows, on one line.
  public static @Nullable String ofHtml(String html) {
    return line(Jsoup.parseBodyFragment(html).text());
  }

  /// What `text` shows if it looks like markup, else the text itself, on one line.
  public static @Nullable String guessed(String text) {
    return looksLikeHtml(text) ? ofHtml(text) : line(text);
  }

  /// Whether `text` is meant as markup: it closes an element that HTML has, holds a void one or a
  /// character reference. `List<String>` is no markup.
  public static boolean looksLikeHtml(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false;
    }
    if (VOID_TAG_OR_REFERENCE.matcher(text).find()) {
      return true;
    }
    Matcher matcher = END_TAG.matcher(text);
    while (matcher.find()) {
      if (Tag.isKnownTag(matcher.group(1).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
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
