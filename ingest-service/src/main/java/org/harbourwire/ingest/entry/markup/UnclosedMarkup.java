package org.harbourwire.ingest.entry.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ends what was begun and never ended: values of attributes without their closing quote, tags
/// without `>`, CDATA sections and comments that would swallow the entries behind them.
///
/// XML forbids the sign `<` in the value of an attribute, so a value that runs into a tag is one
/// whose quote is missing. No scan goes far beyond the next tag, which keeps the time linear.
final class UnclosedMarkup {
  private static final String CDATA = "<![CDATA[";
  private static final Pattern END_OF_ENTRY =
      Pattern.compile("</(?:[\\w.-]{1,20}+:)?+(?:item|entry)\\b", Pattern.CASE_INSENSITIVE);

  /// What was meant as the end of a CDATA section.
  private static final Pattern MISSPELT_END = Pattern.compile("\\]{1,2}+\\s?+>\\s{0,9}+$");

  private static final Pattern NAME = Pattern.compile("<([\\w.:-]{1,40})[\\s>]");

  private final String text;
  private final Occurrences ends;
  private final Occurrences sections;
  private final Occurrences instructions;
  private final Occurrences comments;
  private final StringBuilder ended = new StringBuilder();
  private int done;

  private UnclosedMarkup(String text) {
    this.text = text;
    this.ends = new Occurrences(text, "]]>");
    this.sections = new Occurrences(text, CDATA);
    this.instructions = new Occurrences(text, "?>");
    this.comments = new Occurrences(text, "-->");
  }

  /// `text` with those ends; itself where none is missing.
  static String end(String text) {
    UnclosedMarkup markup = new UnclosedMarkup(text);
    markup.run();
    return markup.done == 0
        ? text
        : markup.ended.append(text, markup.done, text.length()).toString();
  }

  private void run() {
    int at = text.indexOf('<');
    while (at >= 0) {
      at = text.indexOf('<', markup(at));
    }
  }

  /// Ends what begins with the sign `<` at index `at`; returns where to go on.
  private int markup(int at) {
    if (text.regionMatches(true, at, CDATA, 0, CDATA.length())) {
      return section(at);
    }
    if (text.startsWith("<!--", at)) {
      int end = comments.next(at);
      if (end < 0) {
        put(at, "", at + "<!--".length());
      }
      return Math.max(end, at + "<!--".length());
    }
    if (text.startsWith("<?", at) && instructions.next(at) < 0) {
      put(at, "", at + "<?".length());
    }
    return isTag(at) ? tag(at) : at + 1;
  }

  /// Whether a start or end tag begins there.
  private boolean isTag(int at) {
    int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return name < text.length() && Character.isLetter(text.charAt(name));
  }

  private int tag(int at) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' && isTag(i)) {
        put(i, ">", i);
        return i;
      }
      if ((c == '"' || c == '\'') && isAfterEquals(i)) {
        int end = value(at, i);
        if (end < 0) {
          return -end;
        }
        i = end;
      }
      i++;
    }
    return i;
  }

  private boolean isAfterEquals(int quote) {
    int before = quote - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    return text.charAt(before) == '=';
  }

  /// Where the value that begins with a quote ends; negative where it has no end, which was put in,
  /// and the tag is over.
  private int value(int tag, int quote) {
    int close = -1;
    for (int i = quote + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(quote)) {
        return close >= 0 && isInWord(i) ? -endValue(tag, quote, close, i) : i;
      }
      if (c == '>' && close < 0) {
        close = i;
      }
      if (c == '<' && isTag(i)) {
        return close < 0 ? valueWithTag(quote, i) : -endValue(tag, quote, close, i);
      }
    }
    return text.length();
  }

  /// An apostrophe: behind the quote of a value stands no letter.
  private boolean isInWord(int quote) {
    return quote + 1 < text.length() && Character.isLetter(text.charAt(quote + 1));
  }

  /// A value that runs into a tag after a `>`, which then was that of its own tag.
  private int endValue(int tag, int quote, int close, int next) {
    boolean empty = text.charAt(close - 1) == '/' && !isEndOf(tag, next);
    int end = empty ? close - 1 : close;
    put(end, text.substring(quote, quote + 1), end);
    return close + 1;
  }

  private boolean isEndOf(int tag, int end) {
    int length = 1;
    while (Character.isLetterOrDigit(text.charAt(tag + length))) {
      length++;
    }
    return text.charAt(end + 1) == '/'
        && text.regionMatches(true, tag + 1, text, end + 2, length - 1);
  }

  /// A value that holds the sign `<`: `a<b` ends where its quote is; `a</b>` has none.
  private int valueWithTag(int quote, int tag) {
    int i = tag + 1;
    while (i < text.length() && text.charAt(i) != '>') {
      if (text.charAt(i) == text.charAt(quote)) {
        return i;
      }
      i++;
    }
    put(tag, text.charAt(quote) + ">", tag);
    return -tag;
  }

  /// A section is over at the end of its entry unless it is ended before the next one begins.
  private int section(int at) {
    int start = at + CDATA.length();
    int end = ends.next(start);
    int next = sections.next(start);
    if (end >= 0 && (next < 0 || end < next)) {
      return end;
    }
    int limit = next < 0 ? text.length() : next;
    Matcher entry = END_OF_ENTRY.matcher(text).region(start, limit);
    if (!entry.find()) {
      return end < 0 ? limit : end;
    }
    String name = nameBefore(at);
    int field = name.isEmpty() ? -1 : text.substring(start, entry.start()).indexOf("</" + name);
    int over = field < 0 ? entry.start() : start + field;
    Matcher misspelt = MISSPELT_END.matcher(text).region(Math.max(start, over - 16), over);
    put(misspelt.find() ? misspelt.start() : over, "]]>", over);
    return over;
  }

  /// The name of the tag right before index `at`.
  private String nameBefore(int at) {
    Matcher tag = NAME.matcher(text).region(Math.max(text.lastIndexOf('<', at - 1), 0), at);
    return tag.lookingAt() ? tag.group(1) : "";
  }

  /// Where something stands next: each part of the text is searched once.
  private static final class Occurrences {
    private final String text;
    private final String sought;
    private int found = -1;
    private boolean over;

    Occurrences(String text, String sought) {
      this.text = text;
      this.sought = sought;
    }

    /// At or after `from`; -1 when nowhere.
    int next(int from) {
      if (!over && found < from) {
        found = text.indexOf(sought, from);
        over = found < 0;
      }
      return over ? -1 : found;
    }
  }

  private void put(int from, String end, int to) {
    ended.append(text, done, from).append(end);
    done = to;
  }
}
