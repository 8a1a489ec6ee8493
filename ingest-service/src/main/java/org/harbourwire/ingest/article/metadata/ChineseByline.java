package org.harbourwire.ingest.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads Chinese bylines: 作者：山石, 記者 甲 乙, 文／甲, （本報記者 甲）. Editors (責編) are no authors.
final class ChineseByline {
  private static final String NAME = "[\\u4e00-\\u9fff·&A-Za-z0-9_]{2,12}";
  private static final String NAMES = "(" + NAME + "(?:[ 　、,，/]{1,2}" + NAME + "){0,7})";

  /// 作者：…, 文／…, 撰文：…
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:作者|撰文|撰稿|編寫|编写|文字|發帖人|发帖人|发布者|楼主|(?<![\\u4e00-\\u9fff])文)[ 　]?[:：／/|｜][ 　]{0,2}"
              + NAMES);

  /// 記者 …, 通訊員 …
  private static final Pattern REPORTER = Pattern.compile("(?:记者|記者|通讯员|通訊員)[:：　 ]{0,2}" + NAMES);

  /// A name in brackets before 來源.
  private static final Pattern BEFORE_SOURCE =
      Pattern.compile("[\\[【（(] ?" + NAMES + " ?[\\]】）)] ?(?:来源|來源)");

  private static final Pattern ONLY_NAMES =
      Pattern.compile("[\\u4e00-\\u9fff]{2,4}([ 　、]+[\\u4e00-\\u9fff]{2,4}){0,5}");

  private static final Pattern END =
      Pattern.compile(
          "作者|文章|来源|來源|发布|發布|發佈|时间|時間|日期|编辑|編輯|责编|責編|点击|點擊|浏览|瀏覽|阅读|閱讀|字体|字體|评论|評論|报道|報道|報導|摄影|攝影|摄|攝|从|從|在|获悉|獲悉|了解|近日|昨|今日|电|電|\\d{4}");

  private ChineseByline() {}

  static List<String> find(Surroundings lines) {
    List<String> found = inLines(lines.allAbove(), LABELLED, 80);
    if (found.isEmpty()) {
      found = inLines(lines.opening(), LABELLED, 60);
    }
    if (found.isEmpty()) {
      found = inLines(lines.closing(), LABELLED, 80);
    }
    if (found.isEmpty()) {
      found = inLines(lines.allAbove(), BEFORE_SOURCE, 80);
    }
    if (found.isEmpty()) {
      found = inLines(lines.allAbove(), REPORTER, 80);
    }
    if (found.isEmpty()) {
      found = underHeadline(lines.allAbove());
    }
    if (found.isEmpty()) {
      found = bracketed(lines.opening());
    }
    if (found.isEmpty()) {
      found = inLines(lines.opening(), REPORTER, 60);
    }
    if (found.isEmpty()) {
      found = inLines(lines.closing(), REPORTER, 60);
    }
    return found.isEmpty() ? atEnd(lines.closing()) : found;
  }

  /// （總台記者 甲） or （甲 乙） at the end of a paragraph.
  private static List<String> atEnd(List<String> closing) {
    for (String paragraph : closing) {
      String tail = paragraph.substring(Math.max(0, paragraph.length() - 40));
      int open = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
      if (open < 0 || !(tail.endsWith("）") || tail.endsWith(")"))) {
        continue;
      }
      String inside = tail.substring(open + 1, tail.length() - 1).strip();
      List<String> names = names(REPORTER, inside);
      if (!names.isEmpty()) {
        return names;
      }
      if (ONLY_NAMES.matcher(inside).matches() && Surnames.opens(inside.substring(0, 2))) {
        return Stream.of(inside.split("[ 　、]+", -1)).filter(n -> !END.matcher(n).find()).toList();
      }
    }
    return List.of();
  }

  /// A line below the headline that is nothing but a name.
  private static List<String> underHeadline(List<String> above) {
    for (String line : above.subList(0, Math.min(2, above.size()))) {
      String name = line.strip();
      if (name.length() <= 3 && Surnames.opens(name) && ONLY_NAMES.matcher(name).matches()) {
        return List.of(name);
      }
    }
    return List.of();
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
        // 甲 某地報道: what stands before 報道 is a place, unless nothing else does.
        boolean place = name.length() < part.length() && !names.isEmpty();
        boolean person = pattern != REPORTER || Surnames.opens(name);
        if (name.length() >= 2 && person && !place && !names.contains(name)) {
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
