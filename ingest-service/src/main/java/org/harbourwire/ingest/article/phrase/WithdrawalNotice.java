package org.harbourwire.ingest.article.phrase;

/// Tells the line with which a page says of itself that its article was taken back: "This press
/// release has been withdrawn.", 此新聞稿已撤回. That somebody withdrew something is none.
public final class WithdrawalNotice {
  private static final PhraseList WHAT = PhraseBook.phrases("withdrawn what");
  private static final PhraseList THAT = PhraseBook.phrases("withdrawn that");
  private static final PhraseList LINE = PhraseBook.phrases("withdrawn line");
  private static final PhraseList BEFORE = PhraseBook.phrases("withdrawn before");
  private static final int LONGEST = 300;

  /// Between what it is and that it is no more: its number, date or name.
  private static final int BETWEEN = 60;

  private static final String BRACKETS = "[](){}【】*<>「」 \t";
  private static final String STOPS = ".。!?;,，";

  private WithdrawalNotice() {}

  /// Whether the line is one.
  public static boolean is(String raw) {
    if (raw.length() > LONGEST) {
      return false;
    }
    String line = withoutOpening(bare(PhraseBook.fold(raw)));
    return LINE.holds(withoutStop(line)) || speaksOfItself(line);
  }

  private static boolean speaksOfItself(String line) {
    String what = WHAT.at(line, 0);
    if (what == null) {
      return false;
    }
    int last = Math.min(line.length(), what.length() + BETWEEN);
    for (int at = what.length(); at < last; at++) {
      String that = THAT.at(line, at);
      if (that != null) {
        return isEnd(line, at + that.length());
      }
      if (".。!?;".indexOf(line.charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }

  /// What follows is why, when or by whom: "removed from the agenda" takes back no article.
  private static boolean isEnd(String line, int at) {
    String rest = line.substring(at).strip();
    return !rest.startsWith("from ") || rest.startsWith("from this") || rest.startsWith("from our");
  }

  private static String withoutOpening(String line) {
    String before = BEFORE.at(line, 0);
    return before == null ? line : bare(line.substring(before.length()));
  }

  private static String bare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && BRACKETS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BRACKETS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }

  private static String withoutStop(String line) {
    boolean stop = !line.isEmpty() && STOPS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return stop ? line.substring(0, line.length() - 1) : line;
  }
}
