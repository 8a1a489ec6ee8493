package org.harbourwire.enrich.topic;

import java.util.List;
import java.util.regex.Pattern;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;

/// Words that an article says only by the way: in a comparison ("like the key to a crypto wallet"),
/// as the trade of somebody's relative, or to say that it is something else. They are hardly
/// evidence of what it is about.
final class Aside {
  private static final int LOOK_BACK = 60;

  /// Words of which one must stand there, and what makes an aside of it.
  private record Cue(WordSet words, Pattern pattern) {
    Cue(List<String> words, String pattern) {
      this(new WordSet(words), Pattern.compile(pattern));
    }

    boolean before(String text, int from, int end) {
      return words.within(text, from, end) && pattern.matcher(text.substring(from, end)).find();
    }
  }

  private static final List<Cue> BEFORE =
      List.of(
          new Cue(
              List.of(
                  "like ", "as if ", "as though ", "compared ", "remind", "no more than a", "as "),
              "(?:\\blike (?:an? |the |some )|\\bas if |\\bas though |compared (?:it )?(?:to|with)"
                  + " |reminds? \\w+ of |no more than an? |\\bas \\w+ as an? )(?:[\\p{L}'-]+"
                  + " ){0,5}[\"“']?$"),
          new Cue(
              List.of(
                  "如", "像", "好似", "有如", "犹如", "宛如", "仿佛", "恍如", "堪比", "比作", "比喻", "笑称", "戏称", "自称是",
                  "绰号", "外号", "昵称"),
              "(?:(?<![例比诸譬假])如(?![果何期今需有])同?|好?像|好似|有如|犹如|宛如|仿佛|恍如|堪比|比作|比喻|笑称|戏称|自称是|绰号|外号|昵称)[^，。；、]{0,6}$"),
          new Cue(
              List.of(
                  "son",
                  "daughter",
                  "grandchild",
                  "nephew",
                  "niece",
                  "husband",
                  "wife",
                  "cousin",
                  "brother",
                  "sister"),
              "(?:grandson|granddaughter|grandchild|\\bson|daughter|nephew|niece|husband|wife|cousin|brother|sister)s?\\b[^.;]{0,25}\\b(?:works?|working|worked|studies|studying|is"
                  + " an?|jobs?|career)\\b[^.;]{0,25}$"),
          new Cue(
              List.of(
                  "孙子", "孙女", "外孙", "儿子", "女儿", "阿仔", "个仔", "细佬", "侄", "外甥", "丈夫", "妻子", "老公", "老婆",
                  "表哥", "弟弟", "妹妹", "哥哥", "姐姐"),
              "(?:孙子|孙女|外孙|儿子|女儿|阿仔|个仔|细佬|侄|外甥|丈夫|妻子|老公|老婆|表哥|弟弟|妹妹|哥哥|姐姐)[^。；]{0,10}(?:做|从事|任职|当|读|修读|念|搞|是)[^。；，]{0,8}$"),
          new Cue(
              List.of(
                  "nothing to do with ",
                  "unrelated to ",
                  "not to be confused with ",
                  "并非",
                  "不是",
                  "不属于",
                  "无关"),
              "(?:nothing to do with |unrelated to |not to be confused with"
                  + " |并非|不是|不属于|无关)(?:[\\p{L}]+ )?[^ ，。；]{0,4}$"));

  private static final CharacterSet CLOSERS = CharacterSet.of("」”\"'");
  private static final WordSet AFTER = WordSet.of("一样", "一般", "般的", "似的", "无关", "is not what");

  private Aside() {}

  /// Whether the words in `range` are said by the way.
  static boolean at(FieldText field, Range range) {
    String text = field.folded();
    int sentence = field.sentences().get(field.sentenceAt(range.start())).start();
    int from = Math.max(Math.min(sentence, range.start()), range.start() - LOOK_BACK);
    if (AFTER.startsAt(text, CLOSERS.at(text, range.end()) ? range.end() + 1 : range.end())) {
      return true;
    }
    for (Cue cue : BEFORE) {
      if (cue.before(text, from, range.start())) {
        return true;
      }
    }
    return false;
  }
}
