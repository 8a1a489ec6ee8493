package org.harbourwire.enrich.topic;

import java.util.List;
import java.util.regex.Pattern;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Words that an article says only by the way: in a comparison ("like the key to a crypto wallet"),
/// as the trade of somebody's relative, or to say that it is something else. They are hardly
/// evidence of what it is about.
final class Aside {
  private static final int LOOK_BACK = 60;

  private static final List<Pattern> BEFORE =
      List.of(
          Pattern.compile(
              "(?:\\blike (?:an? |the |some )|\\bas if |\\bas though |compared (?:it )?(?:to|with)"
                  + " |reminds? \\w+ of |no more than an? |\\bas \\w+ as an? )(?:[\\p{L}'-]+"
                  + " ){0,5}[\"“']?$"),
          Pattern.compile(
              "(?:(?<![例比诸譬假])如(?![果何期今需有])同?|好?像|好似|有如|犹如|宛如|仿佛|恍如|堪比|比作|比喻|笑称|戏称|自称是|绰号|外号|昵称)[^，。；、]{0,6}$"),
          Pattern.compile(
              "(?:grandson|granddaughter|grandchild|\\bson|daughter|nephew|niece|husband|wife|cousin|brother|sister)s?\\b[^.;]{0,25}\\b(?:works?|working|worked|studies|studying|is"
                  + " an?|jobs?|career)\\b[^.;]{0,25}$"),
          Pattern.compile(
              "(?:孙子|孙女|外孙|儿子|女儿|阿仔|个仔|细佬|侄|外甥|丈夫|妻子|老公|老婆|表哥|弟弟|妹妹|哥哥|姐姐)[^。；]{0,10}(?:做|从事|任职|当|读|修读|念|搞|是)[^。；，]{0,8}$"),
          Pattern.compile(
              "(?:nothing to do with |unrelated to |not to be confused with"
                  + " |并非|不是|不属于|无关)(?:[\\p{L}]+ )?[^ ，。；]{0,4}$"));

  private static final Pattern AFTER = Pattern.compile("^[」”\"']?(?:一样|一般|般的|似的|无关|is not what)");

  private Aside() {}

  /// Whether the words in `range` are said by the way.
  static boolean at(FieldText field, Range range) {
    String text = field.folded();
    int sentence = field.sentences().get(field.sentenceAt(range.start())).start();
    int from = Math.max(Math.min(sentence, range.start()), range.start() - LOOK_BACK);
    String before = text.substring(from, range.start());
    String after = text.substring(range.end(), Math.min(text.length(), range.end() + 12));
    return AFTER.matcher(after).find()
        || BEFORE.stream().anyMatch(pattern -> pattern.matcher(before).find());
  }
}
