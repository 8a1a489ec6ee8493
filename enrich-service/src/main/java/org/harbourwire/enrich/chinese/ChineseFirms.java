package org.harbourwire.enrich.chinese;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.chinese.ChineseWords.Kind;
import org.harbourwire.enrich.chinese.ChineseWords.Piece;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds firms and teams whose names end in no word that tells: strange characters after a word for
/// what they are (承辦商潔白服務), in the frame 由…供應, or as the subject of what firms do (叮咚付宣布).
final class ChineseFirms {
  private static final int LONGEST = 7;
  private static final CharacterSet PARTICLES =
      CharacterSet.of("的了在是将把被对从为以至让但或该本这那每各等说指称话由与和及向给获有没不会可要只更最也已都就则于到今昨周日月年遭反照炒转须停问再存暂启合赔资助正");
  private static final CharacterSet CLAUSE_STARTS = CharacterSet.of("。！？\n；、");

  /// What a firm's name is written with.
  private static final CharacterSet LETTERS = CharacterSet.where(ChineseFirms::letter);

  private final ChineseWords plain;
  private final WordSet kinds;
  private final CharacterSet nounEndings;
  private final CharacterSet nounOpenings;
  private final Pattern framed;
  private final Pattern verb;

  private final ChinesePersons persons;

  ChineseFirms(NameWords words, ChineseWords plain, ChinesePersons persons) {
    this.persons = persons;
    this.plain = plain;
    kinds = new WordSet(words.chineseFirmKinds());
    nounEndings = CharacterSet.of(words.chineseNounEndings());
    nounOpenings = CharacterSet.of(words.chineseNounOpenings());
    String name = "[\\p{IsHan}\\p{IsLatin}\\p{InKatakana}ー]";
    framed =
        Pattern.compile(
            "由("
                + name
                + "{2,9}?)(?:共同|联合)?(?:"
                + ChineseNames.alternatives(words.frameVerbs())
                + ")");
    verb =
        Pattern.compile(
            "^(?:周[一二三四五六日]|昨日|今日|日前|近日)?(?:"
                + ChineseNames.alternatives(words.chineseFirmVerbs())
                + ")");
  }

  private static boolean letter(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.LATIN
        || UnicodeBlock.KATAKANA.equals(UnicodeBlock.of(point));
  }

  void find(FieldText field, List<Name> known, List<Name> names) {
    String text = field.folded();
    Matcher frame = framed.matcher(text);
    while (frame.find()) {
      int start = frame.start(1);
      Range range = strange(text, start, frame.end(1), true);
      if (range != null && range.end() == frame.end(1)) {
        add(field, known, names, range);
      }
    }
    for (int at = 0; at < text.length(); at++) {
      if (kinds.endsAt(text, 0, at) && mayOpen(text, at)) {
        Range range = strangeFrom(text, at);
        if (range != null) {
          add(field, known, names, range);
        }
      }
    }
    for (int at = 0; at < text.length(); at++) {
      if ((at == 0 || CLAUSE_STARTS.has(text.charAt(at - 1))) && mayOpen(text, at)) {
        Range range = strangeFrom(text, at);
        if (range != null && verbAt(text, range.end())) {
          add(field, known, names, range);
        }
      }
    }
  }

  /// Whether two letters of a name stand at `at`.
  private static boolean mayOpen(String text, int at) {
    int second = at + Character.charCount(text.codePointAt(at));
    return letterAt(text, at) && letterAt(text, second);
  }

  private static boolean letterAt(String text, int at) {
    return at < text.length()
        && (Character.isSurrogate(text.charAt(at))
            ? letter(text.codePointAt(at))
            : LETTERS.has(text.charAt(at)));
  }

  private @Nullable Range strangeFrom(String text, int start) {
    Range range = strange(text, start, Math.min(text.length(), start + LONGEST), false);
    return range != null && range.start() == start ? range : null;
  }

  private boolean verbAt(String text, int at) {
    return verb.matcher(text.substring(at, Math.min(text.length(), at + 8))).find();
  }

  /// The name within `start` to `end`: up to the first particle or verb, not all of it plain words;
  /// null when there is none.
  private @Nullable Range strange(String text, int start, int end, boolean skipKind) {
    int stop = start;
    while (stop < end
        && !PARTICLES.has(text.charAt(stop))
        && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    int from = start;
    int to = start;
    boolean strange = false;
    List<Piece> pieces = plain.pieces(text, start, stop);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Kind.ENDS_NAME && !(skipKind && to == start)) {
        break;
      }
      if (skipKind && plainWord(piece) && !strange && from == piece.start() && piece.end() < stop) {
        from = piece.end();
      }
      strange |= strange(text, pieces, i);
      to = piece.end();
    }
    return strange && to - from >= 2 && to - from <= 6 ? new Range(from, to) : null;
  }

  /// Whether the piece is one that a name may be known by, rather than part of a common noun with
  /// what stands beside it: 事故率, 副店長.
  private boolean strange(String text, List<Piece> pieces, int at) {
    return switch (pieces.get(at).kind()) {
      case NONE ->
          !(isEnding(text, pieces, at) && isWord(pieces, at - 1))
              && !(isOpening(text, pieces, at) && isWord(pieces, at + 1));
      case RARE -> !isEnding(text, pieces, at + 1) && !isOpening(text, pieces, at - 1);
      case COMMON, ENDS_NAME -> false;
    };
  }

  private static boolean isWord(List<Piece> pieces, int at) {
    return at >= 0 && at < pieces.size() && pieces.get(at).kind() != Kind.NONE;
  }

  private boolean isEnding(String text, List<Piece> pieces, int at) {
    return isOneOf(nounEndings, text, pieces, at);
  }

  private boolean isOpening(String text, List<Piece> pieces, int at) {
    return isOneOf(nounOpenings, text, pieces, at);
  }

  private static boolean isOneOf(CharacterSet characters, String text, List<Piece> pieces, int at) {
    return at >= 0
        && at < pieces.size()
        && pieces.get(at).kind() == Kind.NONE
        && characters.has(text.charAt(pieces.get(at).start()));
  }

  private static boolean plainWord(Piece piece) {
    return piece.kind() == Kind.COMMON || piece.kind() == Kind.ENDS_NAME;
  }

  private void add(FieldText field, List<Name> known, List<Name> names, Range range) {
    if (ChineseNames.free(field, range, known)) {
      boolean person =
          range.length() <= 3
              && persons.surnameAt(field.folded(), range.start())
              && persons.speaks(field.folded(), range.end());
      ChineseNames.add(names, field, range, person ? EntityType.PERSON : EntityType.ORG);
    }
  }
}
