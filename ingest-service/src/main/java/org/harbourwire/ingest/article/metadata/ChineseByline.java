package org.harbourwire.ingest.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Chinese bylines: 作者：山石, 記者 甲 乙, 文／甲, （本報記者 甲）. Editors (責編) are no authors.
final class ChineseByline {
  private static final String NAME = "[\\u4e00-\\u9fff·&A-Za-z0-9_]{2,12}";
  private static final String NAMES = "(" + NAME + "(?:[ 　、,，/]{1,2}" + NAME + "){0,7})";

  /// 作者：…, 文／…, 撰文：…
  private static final Pattern LABELLED =
      Pattern.compile("(?:作者|撰文|撰稿|編寫|编写|文字|發帖人|发帖人|发布者|楼主|文)[ 　]?[:：／/|｜][ 　]{0,2}" + NAMES);

  /// 記者 …, 通訊員 …
  private static final Pattern REPORTER = Pattern.compile("(?:记者|記者|通讯员|通訊員)[:：　 ]{0,2}" + NAMES);

  private static final Pattern END =
      Pattern.compile(
          "来源|來源|发布|發布|發佈|时间|時間|日期|编辑|編輯|责编|責編|点击|點擊|浏览|瀏覽|阅读|閱讀|字体|字體|评论|評論|报道|報道|報導|摄影|攝影|摄|攝|从|從|在|获悉|獲悉|了解|近日|昨|今日|电|電|\\d{4}");

  private ChineseByline() {}

  static List<String> find(Surroundings lines) {
    List<String> found = inLines(lines.above(), LABELLED, 80);
    if (found.isEmpty()) {
      found = inLines(lines.opening(), LABELLED, 60);
    }
    if (found.isEmpty()) {
      found = inLines(lines.above(), REPORTER, 80);
    }
    if (found.isEmpty()) {
      found = bracketed(lines.opening());
    }
    if (found.isEmpty()) {
      found = inLines(lines.closing(), REPORTER, 60);
    }
    return found;
  }

  private static List<String> inLines(List<String> lines, Pattern pattern, int longest) {
    for (String line : lines) {
      if (line.length() <= longest) {
        List<String> names = names(pattern, line);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  /// 本報訊（記者 甲 乙）… at the head of a paragraph.
  private static List<String> bracketed(List<String> opening) {
    for (String paragraph : opening) {
      String head = paragraph.substring(0, Math.min(60, paragraph.length()));
      int close = Math.max(head.indexOf('）'), head.indexOf(')'));
      if (close > 0) {
        List<String> names = names(REPORTER, head.substring(0, close));
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static List<String> names(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    List<String> names = new ArrayList<>();
    while (matcher.find() && names.size() < 8) {
      for (String part : matcher.group(1).split("[ 　、,，/]+", -1)) {
        Matcher end = END.matcher(part);
        String name = end.find() ? part.substring(0, end.start()) : part;
        if (name.length() >= 2 && !names.contains(name)) {
          names.add(name);
        }
        if (name.length() < part.length()) {
          break;
        }
      }
    }
    return names;
  }
}
