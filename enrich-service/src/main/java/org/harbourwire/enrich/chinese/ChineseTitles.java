package org.harbourwire.enrich.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;

/// Finds what stands in brackets of its own: laws and works in 《》, craft and products in 「」 after a
/// word that names them or before the word that says what they are.
final class ChineseTitles {
  private static final Pattern TITLE = Pattern.compile("[《〈]([^》〉]{2,30})[》〉]");
  private static final Pattern CRAFT =
      Pattern.compile("[「“\"]([\\p{IsHan}\\p{IsLatin}\\d ]{1,10}号)[」”\"]");
  private static final WordSet CALLERS =
      WordSet.of("命名为", "名为", "取名", "称为", "系统", "程式", "程序", "模型", "平台", "机器人", "机械人", "卫星", "应用");
  private static final Pattern CALLED =
      Pattern.compile("[「“]([\\p{IsHan}\\p{IsLatin}\\d ]{2,10})[」”]");
  private static final Pattern KIND_AFTER =
      Pattern.compile(
          "[「“\"]([\\p{IsHan}\\p{IsLatin}\\d"
              + " ]{2,12})[」”](?=(计划|基金|行动|奖学金|先导计划)|(系统|模型|大模型|卫星|机器人|机械人|应用程式|平台|芯片)|(节|展|嘉年华|大赛|挑战赛|论坛))");

  /// No title begins with another character.
  private static final CharacterSet OPENERS = CharacterSet.of("《〈「“\"");

  private final Pattern law;

  ChineseTitles(NameWords words) {
    law = Pattern.compile("(?:" + String.join("|", words.lawSuffixes()) + "|法)$");
  }

  void find(FieldText field, List<Name> known, List<Name> names) {
    String text = field.folded();
    if (OPENERS.next(text, 0) == text.length()) {
      return;
    }
    Matcher title = TITLE.matcher(text);
    while (title.find()) {
      Range range = new Range(title.start(1), title.end(1));
      EntityType type = law.matcher(title.group(1)).find() ? EntityType.LAW : EntityType.PRODUCT;
      add(field, known, names, range, type);
    }
    collect(field, known, names, CRAFT.matcher(text));
    called(field, known, names);
    Matcher kind = KIND_AFTER.matcher(text);
    while (kind.find()) {
      EntityType type =
          kind.group(2) != null
              ? EntityType.PROGRAMME
              : kind.group(3) != null ? EntityType.PRODUCT : EntityType.EVENT;
      add(field, known, names, new Range(kind.start(1), kind.end(1)), type);
    }
  }

  /// What stands in quotation marks after a word that names it.
  private static void called(FieldText field, List<Name> known, List<Name> names) {
    String text = field.folded();
    Matcher quoted = CALLED.matcher(text);
    int from = 0;
    while (quoted.find()) {
      if (CALLERS.endsAt(text, from, quoted.start())) {
        add(field, known, names, new Range(quoted.start(1), quoted.end(1)), EntityType.PRODUCT);
        from = quoted.end();
      }
    }
  }

  private static void collect(FieldText field, List<Name> known, List<Name> names, Matcher match) {
    while (match.find()) {
      add(field, known, names, new Range(match.start(1), match.end(1)), EntityType.PRODUCT);
    }
  }

  private static void add(
      FieldText field, List<Name> known, List<Name> names, Range range, EntityType type) {
    if (!ChineseNames.taken(field, range, known)) {
      ChineseNames.add(names, field, range, type);
    }
  }
}
