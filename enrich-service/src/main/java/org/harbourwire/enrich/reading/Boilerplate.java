package org.harbourwire.enrich.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where an article ends and what stands at its foot begins: "About the company", notes to
/// editors, media contacts, lists of further reading. The words there are no evidence of a topic.
final class Boilerplate {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^[ \\t#*]*(?:About (?:the )?[\\p{L}][^.:\\n"
              + "]{0,60}:|(?:关于|關於)[^。：:\\n"
              + "]{1,20}[：:]|(?:公司|机构|機構|赞助商|贊助商|主办单位|主辦單位)(?:简介|簡介)|about (?:the )?\\p{Lu}[^.\\n"
              + "]{0,80}$|(?i:notes? to editors?|media (?:contacts?|enquiries)|press contacts?|for"
              + " (?:media|press) enquir\\w+|read more|related (?:stories|articles|news)|photo"
              + " captions?|# # #|###|- ends? -|ends)\\b[^.\\n"
              + "]{0,60}$|About (?:the )?\\p{Lu}[^.\\n"
              + "]{0,80}$|(?:关于|關於)[^。\\n"
              + "]{2,30}$|(?:传媒|傳媒|媒体|媒體)(?:查询|查詢|联络|聯絡)[^。\\n"
              + "]{0,30}|(?:相关|相關)(?:新闻|新聞|报道|報道)[^。\\n"
              + "]{0,10}$|[（(]?完[）)]?$)");

  private static final CharacterSet LINE_ENDS = CharacterSet.of("\n\r\u0085\u2028\u2029");
  private static final CharacterSet MARKS = CharacterSet.of(" \t#*");
  private static final CharacterSet OPENERS = CharacterSet.of("AaEeFfMmNnPpRr关關公机機赞贊主传傳媒相完（(-");

  /// A heading this early is the article's own.
  private static final double EARLIEST = 0.25;

  private Boilerplate() {}

  /// Offset at which the boilerplate of `text` begins; its length when it has none.
  static int start(String text) {
    Matcher heading = HEADING.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    int line = 0;
    while (line < text.length()) {
      boolean opens = mayOpen(text, line) && heading.region(line, text.length()).lookingAt();
      if (opens && line >= text.length() * EARLIEST) {
        return line;
      }
      line = LINE_ENDS.next(text, opens ? heading.end() - 1 : line) + 1;
    }
    return text.length();
  }

  /// Whether the line begins with a character that headings begin with.
  private static boolean mayOpen(String text, int line) {
    int first = MARKS.past(text, line);
    return OPENERS.at(text, first) || (first > line && text.charAt(first - 1) == '#');
  }
}
