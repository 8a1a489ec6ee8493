package org.harbourwire.ingest.article.author;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.ingest.article.around.Surroundings;
import org.harbourwire.text.fold.Folding;

/// Reads Chinese bylines: 作者：山石, 記者 甲 乙, 文／甲, （本報記者 甲）, 由甲發表. Editors (責編) are no authors. Patterns
/// are matched against folded lines, so they are in Simplified characters with narrow signs; names
/// are taken as they were written.
final class ChineseByline {
  private static final String NAME = "[\\u4e00-\\u9fff·&A-Za-z0-9_]{2,12}";
  private static final String NAMES = "(" + NAME + "(?:[ 、,/]{1,2}" + NAME + "){0,7})";

  /// 作者:…, 文/…, 撰文:…, 执笔人:…
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:作者|撰文|撰稿|编写|文字|执笔|执笔人|采写|发帖人|发布者|发布人|楼主|(?<![\\u4e00-\\u9fff])文) ?[:/|] {0,2}"
              + NAMES);

  /// 记者 …, 通讯员 …, 实习生 …
  private static final Pattern REPORTER =
      Pattern.compile("(?:记者|通讯员|实习生|特派员|评论员|撰稿人)[: ]{0,2}" + NAMES);

  /// A line of its own: 本报记者 甲 乙.
  private static final Pattern REPORTER_LINE =
      Pattern.compile(
          "[(【]? ?[\\u4e00-\\u9fff]{0,8}(?:记者|通讯员|实习生|特派员|评论员)[: ]{1,2}" + NAMES + " ?[)】]?");

  /// 由…发表 below the entry of a weblog.
  private static final Pattern POSTED_BY =
      Pattern.compile("由 ?(" + NAME + "?) ?(?:张贴|发表|发布|撰写|提交)(?:于|在| |@|:|\\d|$)");

  /// A name in brackets before 来源.
  private static final Pattern BEFORE_SOURCE =
      Pattern.compile("[\\[【(] ?" + NAMES + " ?[\\]】)] ?来源");

  private static final Pattern ONLY_NAMES =
      Pattern.compile("[\\u4e00-\\u9fff]{2,4}([ 、]+[\\u4e00-\\u9fff]{2,4}){0,5}");

  /// What may stand behind a name without being one.
  private static final Pattern END =
      Pattern.compile(
          "作者|文章|来源|发布|发表|时间|日期|编辑|责编|点击|浏览|阅读|访问|字体|字号|评论|报道|报导|摄影|摄|从|在"
              + "|获悉|了解|近日|昨|今日|电|实习|见习|特约|通讯员|记者|\\d{4}");

  private static final int LINE = 80;
  private static final int HEAD = 60;
  private static final int TAIL = 40;
  private static final int MAX_NAMES = 8;

  private ChineseByline() {}

  static List<String> find(Surroundings lines) {
    List<String> above = lines.allAbove();
    if (Stream.of(above, lines.opening(), lines.closing(), lines.below())
        .flatMap(List::stream)
        .noneMatch(ChineseByline::hasHan)) {
      return List.of();
    }
    return Stream.<Supplier<List<String>>>of(
            () -> inLines(above, LABELLED, LINE),
            () -> reporterLines(above),
            () -> inLines(lines.opening(), LABELLED, HEAD),
            () -> inLines(lines.closing(), LABELLED, LINE),
            () -> inLines(lines.below(), LABELLED, LINE),
            () -> inLines(above, BEFORE_SOURCE, LINE),
            () -> inLines(above, REPORTER, LINE),
            () -> alone(lines),
            () -> bracketed(lines.opening()),
            () -> inLines(lines.opening(), REPORTER, HEAD),
            () -> inLines(lines.closing(), REPORTER, HEAD),
            () -> atEnd(lines.closing()),
            () -> inLines(lines.below(), POSTED_BY, LINE))
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean hasHan(String line) {
    for (int i = 0; i < Math.min(line.length(), LINE); i++) {
      if (line.charAt(i) >= 0x4e00 && line.charAt(i) <= 0x9fff) {
        return true;
      }
    }
    return false;
  }

  /// Neighbouring lines that hold nothing but reporters: 本報實習生 甲, 本報記者 乙 丙.
  private static List<String> reporterLines(List<String> lines) {
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      String folded = Folding.fold(line).strip();
      if (line.length() <= LINE && REPORTER_LINE.matcher(folded).matches()) {
        names(REPORTER, line).stream().filter(n -> !all.contains(n)).forEach(all::add);
      } else if (!all.isEmpty()) {
        break;
      }
    }
    return all;
  }

  /// （總台記者 甲） or （甲 乙） at the end of a paragraph.
  private static List<String> atEnd(List<String> closing) {
    for (String paragraph : closing) {
      String tail = paragraph.substring(Math.max(0, paragraph.length() - TAIL));
      String folded = Folding.fold(tail);
      int open = folded.lastIndexOf('(');
      if (open < 0 || !folded.endsWith(")")) {
        continue;
      }
      String inside = tail.substring(open + 1, tail.length() - 1).strip();
      List<String> names = names(REPORTER, inside);
      if (!names.isEmpty()) {
        return names;
      }
      String plain = Folding.fold(inside);
      if (ONLY_NAMES.matcher(plain).matches() && Surnames.opens(inside.substring(0, 2))) {
        return Stream.of(inside.split("[ 　、]+", -1))
            .filter(n -> !END.matcher(Folding.fold(n)).find())
            .toList();
      }
    }
    return List.of();
  }

  /// A line below the headline that is nothing but a name.
  private static List<String> alone(Surroundings lines) {
    if (!lines.underHeadline()) {
      return List.of();
    }
    for (String line : lines.above().subList(0, Math.min(2, lines.above().size()))) {
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
      String head = paragraph.substring(0, Math.min(HEAD, paragraph.length()));
      int close = Folding.fold(head).indexOf(')');
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
    Matcher matcher = pattern.matcher(Folding.fold(line));
    List<String> names = new ArrayList<>();
    while (matcher.find() && names.size() < MAX_NAMES) {
      String written = line.substring(matcher.start(1), matcher.end(1));
      addNames(written, pattern == REPORTER, names);
    }
    return names;
  }

  private static void addNames(String written, boolean reporter, List<String> names) {
    for (String part : written.split("[ 　、,，/／]+", -1)) {
      Matcher end = END.matcher(Folding.fold(part));
      String name = end.find() ? part.substring(0, end.start()) : part;
      boolean cut = name.length() < part.length();
      // 甲 某地報道: what stands before 報道 is a place, unless nothing else does.
      boolean place = cut && !names.isEmpty();
      boolean person = !reporter || Surnames.opens(name);
      if (name.length() >= 2 && person && !place && !names.contains(name)) {
        names.add(name);
      }
      if (cut) {
        return;
      }
    }
  }
}
