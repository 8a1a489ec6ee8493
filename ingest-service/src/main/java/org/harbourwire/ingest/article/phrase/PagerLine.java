package org.harbourwire.ingest.article.phrase;

/// Tells the line of numbers that leads through the parts of an article: "Page 1 of 3 2 3 Next
/// page", 第1頁 共3頁 下一頁. It has a number, one of the words, and no other letter.
public final class PagerLine {
  private static final PhraseList WORDS = PhraseBook.phrases("pager word");
  private static final int LONGEST = 80;

  private PagerLine() {}

  /// Whether a folded line is one.
  public static boolean isFolded(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    boolean word = false;
    boolean number = false;
    for (int i = 0; i < line.length(); ) {
      String said = WORDS.at(line, i);
      if (said != null && standsAlone(line, i, said)) {
        word = true;
        i += said.length();
      } else if (Character.isLetter(line.charAt(i))) {
        return false;
      } else {
        number |= Character.isDigit(line.charAt(i++));
      }
    }
    return word && number;
  }

  private static boolean standsAlone(String line, int at, String word) {
    int end = at + word.length();
    return Words.isCjk(word.charAt(0))
        || ((at == 0 || !Character.isLetter(line.charAt(at - 1)))
            && (end == line.length() || !Character.isLetter(line.charAt(end))));
  }
}
