package org.harbourwire.enrich.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds persons in Chinese text: a surname and a given name of one or two characters where the
/// words around them speak of a person: an office or trade before, an honorific or a verb of speech
/// after, an age. A plain word that begins like a surname (高級, 方面) is none.
final class ChinesePersons {
  private static final CharacterSet CLAUSE_START = CharacterSet.of("，。；：\n「」\"“”'‘’!,;: （(、\u3000");
  private static final CharacterSet AFTER_NAME =
      CharacterSet.of("的在把说称指话和与及等都也仍已将被从向给对有是就则还让用以自亦廿一二三四五六七八九十0123456789，。、；：！？「」“”（）()\n \"");
  private static final CharacterSet JOINS = CharacterSet.of("的是由与和及上请对向");
  private static final CharacterSet HAN = CharacterSet.where(ChineseNames::isHan);
  private static final Pattern AGED =
      Pattern.compile("(?:岁的?|年的|出身的|毕业的|退休的)$|(?:叫|名叫|名为|首任\\S{1,4}为|主刀的是)$");

  /// What [#AGED] ends in.
  private static final CharacterSet AGED_ENDS = CharacterSet.of("岁的叫为是");

  private static final CharacterSet AFTER_ROLE = CharacterSet.of("为是叫：");
  private static final CharacterSet NUMERALS = CharacterSet.of("一二三四五六七八九十百千万亿");
  private static final int LOOK_BACK = 8;
  private final ChineseWords plain;
  private final CharacterSet surnames;
  private final CharacterSet surnameWords;
  private final WordSet doubleSurnames;
  private final CharacterSet nameEnders;
  private final WordSet roles;
  private final Set<String> roleWords;
  private final CharacterSet trades;
  private final WordSet honorifics;
  private final WordSet speech;

  ChinesePersons(NameWords words, ChineseWords plain) {
    this.plain = plain;
    surnames = CharacterSet.of(words.chineseSurnames());
    doubleSurnames = new WordSet(words.chineseDoubleSurnames());
    nameEnders = CharacterSet.of(words.chineseNameEnders());
    surnameWords = CharacterSet.of(words.chineseSurnameWords());
    roles = new WordSet(words.chinesePersonRoles());
    roleWords = Set.copyOf(words.chinesePersonRoles());
    trades = CharacterSet.of(words.chineseTradeEndings());
    honorifics = new WordSet(words.chineseHonorifics());
    speech = new WordSet(words.chineseSpeech());
  }

  List<Name> find(FieldText field, List<Name> known, List<Name> names) {
    List<Name> persons = new ArrayList<>();
    String text = field.folded();
    for (int at = 0; at < text.length(); at++) {
      int given = givenAfter(text, at);
      Range range = given > at ? person(text, at, given) : null;
      if (range != null
          && !overlaps(field, range, known)
          && !overlaps(field, range, names)
          && !overlaps(field, range, persons)) {
        persons.add(new Name(field.field(), range, field.words(range), EntityType.PERSON, null));
        at = range.end() - 1;
      }
    }
    return persons;
  }

  /// Where the given name would begin if a surname stands at `at`, else `at`.
  private int givenAfter(String text, int at) {
    int given = at + doubleSurnames.longestAt(text, at);
    if (given > at && hanAt(text, given)) {
      return given;
    }
    return surnames.has(text.charAt(at)) && hanAt(text, at + 1) ? at + 1 : at;
  }

  private static boolean hanAt(String text, int at) {
    return at < text.length()
        && (Character.isSurrogate(text.charAt(at))
            ? ChineseNames.isHan(text.codePointAt(at))
            : HAN.has(text.charAt(at)));
  }

  private @Nullable Range person(String text, int start, int given) {
    int end = nameEnd(text, given);
    if (end == given || plainWord(text, start, given, end)) {
      return null;
    }
    int from = Math.max(0, start - LOOK_BACK);
    boolean opens = start == 0 || CLAUSE_START.has(text.charAt(start - 1));
    boolean plainStart = plain.common(text, start, start + 2);
    boolean closes =
        end == text.length() || AFTER_NAME.has(text.charAt(end)) || plain.endsNameAt(text, end);
    boolean byRole =
        (!plainStart || (closes && end - start > 2))
            && roleBefore(text, from, start)
            && !plain.continuesWord(text, start, 3)
            && !endsRole(text, start);
    boolean byContext =
        !plainStart
            && ((closes && called(text, from, start) && !plain.continuesWord(text, start, 2))
                || (opens && speaks(text, end))
                || (honorifics.startsAt(text, end)
                    && (opens || joined(text, start) || called(text, from, start))));
    return byRole || byContext ? new Range(start, end) : null;
  }

  /// Whether it is something else that begins like a surname: a word or an office (陰涼, 東主), a
  /// number (花一千), or a surname that is a word too before a plain word (向市場).
  private boolean plainWord(String text, int start, int given, int end) {
    boolean number = NUMERALS.at(text, given) && NUMERALS.at(text, given + 1);
    boolean phrase = surnameWords.has(text.charAt(start)) && plain.common(text, given, given + 2);
    return number
        || phrase
        || plain.kind(text, start, end) != ChineseWords.Kind.NONE
        || roleWords.contains(text.substring(start, end));
  }

  /// Whether the character at `start` is the end of an office itself (師傅).
  private boolean endsRole(String text, int start) {
    return start > 0 && roleWords.contains(text.substring(start - 1, start + 1));
  }

  private boolean roleBefore(String text, int from, int end) {
    return roles.endsAt(text, from, end)
        || (AFTER_ROLE.at(text, end - 1) && roles.endsAt(text, from, end - 1));
  }

  private boolean called(String text, int from, int end) {
    if (from == end) {
      return false;
    }
    return (AGED_ENDS.has(text.charAt(end - 1)) && AGED.matcher(text.substring(from, end)).find())
        || tradeBefore(text, from, end)
        || (text.charAt(end - 1) == '叫' && tradeBefore(text, from, end - 1));
  }

  /// Whether a word for a trade ends before `end`: a character that such words end in after
  /// another.
  private boolean tradeBefore(String text, int from, int end) {
    return end - from > 1 && trades.has(text.charAt(end - 1)) && hanBefore(text, from, end - 1);
  }

  private static boolean hanBefore(String text, int from, int end) {
    boolean pair = end - from > 1 && Character.isLowSurrogate(text.charAt(end - 1));
    return hanAt(text, pair ? end - 2 : end - 1);
  }

  private static boolean joined(String text, int start) {
    return start == 0 || JOINS.has(text.charAt(start - 1));
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
    boolean next =
        plain.endsNameAt(text, second)
            || plain.kind(text, second, second + 2) == ChineseWords.Kind.COMMON
            || honorifics.startsAt(text, second)
            || speaks(text, second);
    return next && !honorifics.startsAt(text, second + 1) ? second : second + 1;
  }

  private boolean given(String text, int at) {
    return at < text.length()
        && Character.isIdeographic(text.charAt(at))
        && !nameEnders.has(text.charAt(at));
  }

  private static boolean overlaps(FieldText field, Range range, List<Name> names) {
    return names.stream().anyMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }

  /// Whether a verb of speech stands at `at`, after an office or not.
  boolean speaks(String text, int at) {
    return speech.startsAt(text, at) || roles.anyAt(text, at, end -> speech.startsAt(text, end));
  }

  /// Whether a person's name may begin with the character at `at`.
  boolean surnameAt(String text, int at) {
    return surnames.has(text.charAt(at)) || doubleSurnames.startsAt(text, at);
  }
}
