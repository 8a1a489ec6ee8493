package org.harbourwire.ingest.article.phrase;

/// The marks that end a release: `###`, `- Ends -`, "Ends/Monday, …", 完, "Media Contact", the line
/// that names its editor.
public final class CutMarks {
  private static final PhraseList RELEASE_END = PhraseBook.phrases("release end");
  private static final PhraseList POSTED = PhraseBook.phrases("posted");
  private static final PhraseList EDITOR = PhraseBook.phrases("editor");
  private static final int LONGEST = 120;
  private static final int LONGEST_CONTACT = 60;
  private static final int LONGEST_POSTED = 80;
  private static final int LONGEST_EDITOR = 40;

  private CutMarks() {}

  /// Whether the release ends before this line.
  public static boolean ends(String line) {
    return line.length() <= LONGEST && endsFolded(PhraseBook.fold(line));
  }

  /// The same of a folded line, or of nothing.
  public static boolean endsFolded(String l) {
    if (l.isEmpty() || l.length() > LONGEST) {
      return false;
    }
    return isSign(l) || isEnd(l) || isPosted(l) || isContact(l) || isEditor(l);
  }

  /// `###`, `# # #`, `-30-`; `* * *` is none: it separates sections.
  private static boolean isSign(String line) {
    if (line.charAt(0) != '#' && line.charAt(0) != '-') {
      return false;
    }
    String tight = line.replace(" ", "");
    return (tight.length() >= 2 && tight.chars().allMatch(c -> c == '#')) || tight.equals("-30-");
  }

  private static boolean isEnd(String line) {
    if (line.startsWith("ends/") || line.startsWith("完/")) {
      return true;
    }
    if (!mayBeEnd(line)) {
      return false;
    }
    String bare = bare(line);
    return switch (bare) {
      case "ends", "完", "全文完" -> true;
      case "end" -> line.length() > bare.length();
      default -> false;
    };
  }

  /// The line below the entry of a weblog: "Posted by … at 10:15", 发表于 ….
  private static boolean isPosted(String line) {
    return line.length() <= LONGEST_POSTED
        && POSTED.opens(line)
        && line.chars().anyMatch(Character::isDigit);
  }

  private static boolean isContact(String line) {
    return RELEASE_END.opens(line) && (line.length() <= LONGEST_CONTACT || line.startsWith("for "));
  }

  /// (责任编辑:…) closes an article, whatever the page shows below it; so does any bracketed line with
  /// 编辑 in it.
  private static boolean isEditor(String line) {
    if (line.length() > LONGEST_EDITOR) {
      return false;
    }
    boolean opened = "([【".indexOf(line.charAt(0)) >= 0;
    boolean closed = opened && ")]】".indexOf(line.charAt(line.length() - 1)) >= 0;
    return EDITOR.opens(opened ? line.substring(1).strip() : line)
        || ((closed || line.startsWith("来源")) && EDITOR.isWithin(line.replace("编辑 ", "编辑:")));
  }

  /// By its first letter: asked of every short paragraph.
  private static boolean mayBeEnd(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return c == 'e' || c == '完' || c == '全';
      }
    }
    return false;
  }

  private static String bare(String line) {
    StringBuilder bare = new StringBuilder();
    line.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString();
  }
}
