package org.harbourwire.enrich.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds persons in Chinese text: a surname and a given name of one or two characters where the
/// words around them speak of a person: an office or trade before, an honorific or a verb of speech
/// after, an age. A plain word that begins like a surname (高級, 方面) is none.
final class ChinesePersons {
  private static final String CLAUSE_START = "，。；：\n「」\"“”'‘’!,;: （(、\u3000";
  private static final String AFTER_NAME =
      "的在把说称指话和与及等都也仍已将被从向给对有是就则还让用以自亦廿一二三四五六七八九十0123456789，。、；：！？「」“”（）()\n \"";
  private static final Pattern AGED =
      Pattern.compile("(?:岁的?|年的|出身的|毕业的|退休的)$|(?:叫|名叫|名为|首任\\S{1,4}为|主刀的是)$");
  private static final String NUMERALS = "一二三四五六七八九十百千万亿";
  private static final int LOOK_BACK = 8;
  private final NameWords words;
  private final ChineseWords plain;
  private final Pattern candidate;
  private final Pattern roleBefore;
  private final Pattern trade;
  private final Pattern honorific;
  private final Pattern speech;

  ChinesePersons(NameWords words, ChineseWords plain) {
    this.words = words;
    this.plain = plain;
    String doubles = String.join("|", words.chineseDoubleSurnames());
    candidate =
        Pattern.compile("(?:" + doubles + "|[" + words.chineseSurnames() + "])(?=\\p{IsHan})");
    roleBefore =
        Pattern.compile(
            "(?:" + ChineseNames.alternatives(words.chinesePersonRoles()) + ")(?:为|是|叫|：)?$");
    trade = Pattern.compile("\\p{IsHan}[" + words.chineseTradeEndings() + "](?:叫)?$");
    honorific =
        Pattern.compile("^(?:" + ChineseNames.alternatives(words.chineseHonorifics()) + ")");
    speech =
        Pattern.compile(
            "^(?:"
                + ChineseNames.alternatives(words.chinesePersonRoles())
                + ")?(?:"
                + ChineseNames.alternatives(words.chineseSpeech())
                + ")");
  }

  List<Name> find(FieldText field, List<Name> known, List<Name> names) {
    List<Name> persons = new ArrayList<>();
    String text = field.folded();
    Matcher match = candidate.matcher(text);
    int from = 0;
    while (match.find(from)) {
      from = match.start() + 1;
      Range range = person(text, match.start(), match.end());
      if (range != null
          && !overlaps(field, range, known)
          && !overlaps(field, range, names)
          && !overlaps(field, range, persons)) {
        persons.add(new Name(field.field(), range, field.words(range), EntityType.PERSON, null));
        from = range.end();
      }
    }
    return persons;
  }

  private @org.jspecify.annotations.Nullable Range person(String text, int start, int given) {
    int end = nameEnd(text, given);
    if (end == given || plainWord(text, start, given, end)) {
      return null;
    }
    String before = text.substring(Math.max(0, start - LOOK_BACK), start);
    String after = text.substring(end, Math.min(text.length(), end + LOOK_BACK));
    boolean opens = start == 0 || CLAUSE_START.indexOf(text.charAt(start - 1)) >= 0;
    boolean plainStart = plain.common(text, start, start + 2);
    boolean closes =
        after.isEmpty() || AFTER_NAME.indexOf(after.charAt(0)) >= 0 || plain.endsNameAt(text, end);
    boolean byRole =
        (!plainStart || (closes && end - start > 2))
            && roleBefore.matcher(before).find()
            && !plain.continuesWord(text, start, 3)
            && !endsRole(text, start);
    boolean byContext =
        !plainStart
            && ((closes && called(before) && !plain.continuesWord(text, start, 2))
                || (opens && speech.matcher(after).find())
                || (honorific.matcher(after).find()
                    && (opens || joined(before) || called(before))));
    boolean person = byRole || byContext;
    return person ? new Range(start, end) : null;
  }

  /// Whether it is something else that begins like a surname: a word or an office (陰涼, 東主), a
  /// number (花一千), or a surname that is a word too before a plain word (向市場).
  private boolean plainWord(String text, int start, int given, int end) {
    boolean number =
        NUMERALS.indexOf(text.charAt(given)) >= 0
            && given + 1 < text.length()
            && NUMERALS.indexOf(text.charAt(given + 1)) >= 0;
    boolean phrase =
        words.chineseSurnameWords().indexOf(text.charAt(start)) >= 0
            && plain.common(text, given, given + 2);
    return number
        || phrase
        || plain.kind(text, start, end) != ChineseWords.Kind.NONE
        || words.chinesePersonRoles().contains(text.substring(start, end));
  }

  /// Whether the character at `start` is the end of an office itself (師傅).
  private boolean endsRole(String text, int start) {
    return start > 0 && words.chinesePersonRoles().contains(text.substring(start - 1, start + 1));
  }

  private boolean called(String before) {
    return AGED.matcher(before).find() || trade.matcher(before).find();
  }

  private static boolean joined(String before) {
    return before.isEmpty() || "的是由与和及上请对向".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /// Where the given name from `given` ends: after two characters, or one where the second begins
  /// the next word ("夏蔚帶着").
  private int nameEnd(String text, int given) {
    if (!given(text, given)) {
      return given;
    }
    int second = given + 1;
    if (!given(text, second)) {
      return second;
    }
    String rest = text.substring(second, Math.min(text.length(), second + LOOK_BACK));
    boolean next =
        plain.endsNameAt(text, second)
            || plain.kind(text, second, second + 2) == ChineseWords.Kind.COMMON
            || honorific.matcher(rest).find()
            || speech.matcher(rest).find();
    boolean longer =
        honorific
            .matcher(text.substring(second + 1, Math.min(text.length(), second + 1 + LOOK_BACK)))
            .find();
    return next && !longer ? second : second + 1;
  }

  private boolean given(String text, int at) {
    return at < text.length()
        && Character.isIdeographic(text.charAt(at))
        && words.chineseNameEnders().indexOf(text.charAt(at)) < 0;
  }

  private static boolean overlaps(FieldText field, Range range, List<Name> names) {
    return names.stream().anyMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }

  /// Whether a verb of speech stands at `at`.
  boolean speaks(String text, int at) {
    return speech.matcher(text.substring(at, Math.min(text.length(), at + LOOK_BACK))).find();
  }

  /// Whether a person's name may begin with the character at `at`.
  boolean surnameAt(String text, int at) {
    Set<String> doubles = words.chineseDoubleSurnames();
    return words.chineseSurnames().indexOf(text.charAt(at)) >= 0
        || doubles.stream().anyMatch(name -> text.startsWith(name, at));
  }
}
