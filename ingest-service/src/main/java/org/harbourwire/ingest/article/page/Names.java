package org.harbourwire.ingest.article.page;

import java.util.Locale;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.PhraseBook;

/// What class, id and role of an element say of its content.
///
/// Names are split into words (`articleBody_main-2` → article body main 2); single words and pairs
/// of neighbours are looked up. The lists hold what template authors of all kinds of sites use,
/// none of one site alone.
///
/// @param furniture names of navigation, related links, comments, forms, notices
/// @param comments names of readers' comments, which are furniture too
/// @param doubtful names of the same, which templates also give to parts of an article
/// @param body names of the article's own container
/// @param caption names of picture captions and credits
/// @param byline names of author and date lines
/// @param telling names of what may hold author or date
record Names(
    boolean furniture,
    boolean comments,
    boolean doubtful,
    boolean body,
    boolean caption,
    boolean byline,
    boolean telling) {
  static final Names NONE = new Names(false, false, false, false, false, false, false);

  private static final Set<String> FURNITURE = PhraseBook.words("furniture name");

  /// Names that templates also give to parts of an article.
  private static final Set<String> COMMENTS = PhraseBook.words("comments name");

  private static final Set<String> DOUBTFUL = PhraseBook.words("doubtful name");

  private static final Set<String> FURNITURE_PAIRS = PhraseBook.words("furniture pair");
  private static final Set<String> BODY = PhraseBook.words("body name");
  private static final Set<String> BODY_PAIRS = PhraseBook.words("body pair");
  private static final Set<String> CAPTION = PhraseBook.words("caption name");
  private static final Set<String> BYLINE = PhraseBook.words("byline name");
  private static final Set<String> BYLINE_PAIRS = PhraseBook.words("byline pair");
  private static final Set<String> NEGATIONS = PhraseBook.words("negation");

  /// @param raw class, id and role, in any form
  static Names of(String raw) {
    if (raw.isBlank()) {
      return NONE;
    }
    boolean furniture = false;
    boolean comments = false;
    boolean doubtful = false;
    boolean body = false;
    boolean caption = false;
    boolean byline = false;
    String previous = "";
    int end = raw.length();
    int i = 0;
    while (i < end) {
      int start = skipToWord(raw, i);
      i = wordEnd(raw, start);
      if (i == start) {
        break;
      }
      String word = raw.substring(start, i).toLowerCase(Locale.ROOT);
      String pair = previous + '-' + word;
      furniture |=
          (FURNITURE.contains(word) && !NEGATIONS.contains(previous))
              || FURNITURE_PAIRS.contains(pair);
      comments |= COMMENTS.contains(word) && !NEGATIONS.contains(previous);
      doubtful |= DOUBTFUL.contains(word) && !NEGATIONS.contains(previous);
      body |= BODY.contains(word) || BODY_PAIRS.contains(pair);
      caption |= CAPTION.contains(word);
      byline |= BYLINE.contains(word) || BYLINE_PAIRS.contains(pair);
      previous = word;
    }
    return new Names(
        (furniture || comments) && !body,
        comments && !body,
        doubtful && !body,
        body,
        caption,
        byline,
        Spots.says(raw));
  }

  private static int skipToWord(String raw, int from) {
    int i = from;
    while (i < raw.length() && !Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
    }
    return i;
  }

  /// A word ends before a separator and between `aB`.
  private static int wordEnd(String raw, int from) {
    int i = from;
    while (i < raw.length() && Character.isLetterOrDigit(raw.charAt(i))) {
      i++;
      if (i < raw.length()
          && Character.isUpperCase(raw.charAt(i))
          && Character.isLowerCase(raw.charAt(i - 1))) {
        break;
      }
    }
    return i;
  }
}
