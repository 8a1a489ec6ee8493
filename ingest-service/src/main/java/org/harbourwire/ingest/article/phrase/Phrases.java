package org.harbourwire.ingest.article.phrase;

/// Tells lines of page furniture by what they say.
public final class Phrases {
  private static final PhraseList END_HEADINGS = PhraseBook.phrases("end heading");
  private static final PhraseList END_LINES = PhraseBook.phrases("end line");
  private static final PhraseList LINES = PhraseBook.phrases("furniture line");
  private static final PhraseList OPENINGS = PhraseBook.phrases("furniture opening");
  private static final PhraseList OTHERS = PhraseBook.phrases("others opening");
  private static final PhraseList FRAME = PhraseBook.phrases("frame");
  private static final PhraseList NOTICES = PhraseBook.phrases("notice");
  private static final PhraseList OWN_CAUSE = PhraseBook.phrases("own cause");
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_LIST_OF_OTHERS = 1_000;
  private static final int LONGEST_OPENING = 24;
  private static final int LICENCE_DIGITS = 6;

  private Phrases() {}

  /// A heading after which nothing of the article follows.
  public static boolean endsArticle(String folded) {
    return folded.length() <= LONGEST_HEADING && END_HEADINGS.opens(folded);
  }

  /// A line that is no heading by its tag but stands like one: "Related articles:".
  public static boolean endsArticleAsLine(String folded) {
    if (folded.length() > LONGEST_HEADING) {
      return false;
    }
    String bare = bare(folded);
    return END_LINES.holds(bare) || END_HEADINGS.holds(bare);
  }

  /// Whether a line says nothing of the article: "Share", "Advertisement", a licence number.
  ///
  /// @param folded a short line, folded, or nothing
  public static boolean isFurnitureLine(String folded) {
    return !folded.isEmpty()
        && (LINES.holds(bare(folded))
            || OPENINGS.opens(folded)
            || OPENINGS.opens(bare(folded))
            || isFrame(folded));
  }

  /// "Read more:" with the headlines of other articles in one paragraph.
  public static boolean namesOthers(String paragraph) {
    return paragraph.length() <= LONGEST_LIST_OF_OTHERS
        && OTHERS.opens(
            PhraseBook.fold(paragraph.substring(0, Math.min(LONGEST_OPENING, paragraph.length()))));
  }

  /// Copyright, disclaimers, "follow us" below an article.
  ///
  /// @param folded a paragraph, folded, or nothing
  public static boolean isNotice(String folded) {
    return NOTICES.isWithin(folded);
  }

  /// How the site earns, where it sends its newsletter, that it asks for support.
  ///
  /// @param folded a paragraph, folded, or nothing
  public static boolean speaksForSite(String folded) {
    return OWN_CAUSE.isWithin(folded);
  }

  /// Licence numbers and copyright lines at a page's foot.
  private static boolean isFrame(String line) {
    return (FRAME.isWithin(line) && line.indexOf('。') < 0)
        || (line.contains("许可证")
            && line.chars().filter(c -> c >= '0' && c <= '9').count() >= LICENCE_DIGITS);
  }

  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
