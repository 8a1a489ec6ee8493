package org.harbourwire.ingest.entry.markup;

/// Ends tags without `>` and values of attributes without their closing quote. XML forbids the sign
/// `<` in a value, so one that runs into a tag is one whose quote is missing.
final class UnclosedTag {
  private final String text;
  private final MendedText mended;

  /// @param mended takes the ends
  UnclosedTag(String text, MendedText mended) {
    this.text = text;
    this.mended = mended;
  }

  /// Whether a start or end tag begins at index `at`.
  boolean isTag(int at) {
    int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return name < text.length() && Character.isLetter(text.charAt(name));
  }

  /// Ends the tag that begins at index `at`; returns where to go on.
  int end(int at) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '>') {
        endUnquoted(at, i);
        return i + 1;
      }
      if (c == '<' && isTag(i)) {
        mended.put(i, ">", i);
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

  /// Parts the `/` of `/>` from an unquoted value before it, of which a parser would take it for a
  /// part; not where the end tag follows, so that it is one.
  private void endUnquoted(int at, int close) {
    int slash = close - 1;
    if (text.charAt(slash) == '/' && isUnquoted(at, slash) && !isEndOf(at, nextTag(close))) {
      mended.put(slash, " ", slash);
    }
  }

  private boolean isUnquoted(int at, int end) {
    int i = end - 1;
    while (i > at && text.charAt(i) > ' ' && "=\"'".indexOf(text.charAt(i)) < 0) {
      i--;
    }
    return i < end - 1 && text.charAt(i) == '=';
  }

  private int nextTag(int from) {
    int next = text.indexOf('<', from);
    return next < 0 || next + 1 >= text.length() ? text.length() - 1 : next;
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
    mended.put(end, text.substring(quote, quote + 1), end);
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
    mended.put(tag, text.charAt(quote) + ">", tag);
    return -tag;
  }
}
