package org.harbourwire.ingest.article.page;

import java.util.Locale;

/// The marks that end a release: `###`, `- Ends -`, "Ends/Monday, …", 完, "Media Contact", "About …"
/// after them.
public final class CutMarks {
  private CutMarks() {}

  /// Whether the release ends before this line.
  public static boolean ends(String line) {
    String l = line.strip();
    if (l.isEmpty() || l.length() > 120) {
      return false;
    }
    return isSign(l) || isPosted(l) || isEnds(l) || isContact(l) || isChineseEnd(l);
  }

  /// `###`, `# # #`, `-30-`, `* * *` is none: it separates sections.
  private static boolean isSign(String line) {
    String bare = line.replace(" ", "");
    return (bare.length() >= 2 && bare.chars().allMatch(c -> c == '#'))
        || bare.equals("-30-")
        || bare.equals("—30—");
  }

  /// The line below the entry of a weblog: "Posted by … at 10:15", 发表于 ….
  private static boolean isPosted(String line) {
    String l = line.toLowerCase(Locale.ROOT);
    return (l.startsWith("posted by ")
            || l.startsWith("posted on ")
            || l.startsWith("posted at ")
            || l.startsWith("posted @")
            || l.startsWith("发表于")
            || l.startsWith("發表於")
            || l.startsWith("发布于"))
        && line.length() <= 80
        && line.chars().anyMatch(Character::isDigit);
  }

  private static boolean isEnds(String line) {
    String l = line.toLowerCase(Locale.ROOT);
    if (l.startsWith("ends/")) {
      return true;
    }
    String bare = bare(l);
    return bare.equals("ends") || (bare.equals("end") && l.length() > 3);
  }

  private static boolean isContact(String line) {
    String l = line.toLowerCase(Locale.ROOT);
    return (l.startsWith("media contact") && line.length() <= 60)
        || (l.startsWith("press contact") && line.length() <= 60)
        || (l.startsWith("media enquir") && line.length() <= 60)
        || (l.startsWith("media inquir") && line.length() <= 60)
        || l.startsWith("for media enquir")
        || l.startsWith("for media inquir")
        || l.startsWith("for press enquir")
        || (l.startsWith("notes to editor") && line.length() <= 40)
        || l.startsWith("傳媒查詢")
        || l.startsWith("传媒查询")
        || l.startsWith("媒體查詢")
        || l.startsWith("媒体联络")
        || l.startsWith("傳媒聯絡")
        || l.startsWith("媒體聯絡")
        || l.startsWith("新聞聯絡人");
  }

  private static boolean isChineseEnd(String line) {
    String bare = bare(line);
    return isEditorLine(line)
        || bare.equals("完")
        || bare.equals("全文完")
        || line.startsWith("完／")
        || line.startsWith("完/");
  }

  /// （责任编辑：…） closes an article, whatever the page shows below it.
  private static boolean isEditorLine(String line) {
    String l =
        line.startsWith("（") || line.startsWith("(") || line.startsWith("[") || line.startsWith("【")
            ? line.substring(1).strip()
            : line;
    return line.length() <= 40
        && (l.startsWith("责任编辑")
            || l.startsWith("責任編輯")
            || l.startsWith("责编")
            || l.startsWith("責編")
            || l.startsWith("编辑：")
            || l.startsWith("編輯：")
            || l.startsWith("编辑:")
            || (l.startsWith("来源") && l.contains("编辑：")));
  }

  private static String bare(String line) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        bare.append(line.charAt(i));
      }
    }
    return bare.toString();
  }
}
