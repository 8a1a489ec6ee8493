package org.harbourwire.enrich.chinese;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.chinese.ChineseWords.Kind;
import org.harbourwire.enrich.chinese.ChineseWords.Piece;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds firms and teams whose names end in no word that tells: strange characters after a word for
/// what they are (承辦商潔白服務), in the frame 由…供應, or as the subject of what firms do (叮咚付宣布).
final class ChineseFirms {
  private static final int LONGEST = 7;
  private static final String PARTICLES =
      "的了在是将把被对从为以至让但或该本这那每各等说指称话由与和及向给获有没不会可要只更最也已都就则于到今昨周日月年遭反照炒转须停问再存暂启合赔资助正";
  private final NameWords words;
  private final ChineseWords plain;
  private final Pattern afterKind;
  private final Pattern framed;
  private final Pattern subject;
  private final Pattern verb;

  private final ChinesePersons persons;

  ChineseFirms(NameWords words, ChineseWords plain, ChinesePersons persons) {
    this.persons = persons;
    this.words = words;
    this.plain = plain;
    String name = "[\\p{IsHan}\\p{IsLatin}\\p{InKatakana}ー]";
    afterKind =
        Pattern.compile(
            "(?<=["
                + lastCharacters(words.chineseFirmKinds())
                + "])(?<="
                + ChineseNames.alternatives(words.chineseFirmKinds())
                + ")(?="
                + name
                + "{2})");
    framed =
        Pattern.compile(
            "由("
                + name
                + "{2,9}?)(?:共同|联合)?(?:"
                + ChineseNames.alternatives(words.frameVerbs())
                + ")");
    subject = Pattern.compile("(?<=^|[。！？\n；、])(?=" + name + "{2})");
    verb =
        Pattern.compile(
            "^(?:周[一二三四五六日]|昨日|今日|日前|近日)?(?:"
                + ChineseNames.alternatives(words.chineseFirmVerbs())
                + ")");
  }

  /// Asked first, because most places fail it at once.
  private static String lastCharacters(Set<String> words) {
    return words.stream()
        .map(word -> word.substring(word.length() - 1))
        .distinct()
        .collect(Collectors.joining());
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
    Matcher kind = afterKind.matcher(text);
    while (kind.find()) {
      Range range =
          strange(text, kind.start(), Math.min(text.length(), kind.start() + LONGEST), false);
      if (range != null && range.start() == kind.start()) {
        add(field, known, names, range);
      }
    }
    Matcher first = subject.matcher(text);
    while (first.find()) {
      Range range =
          strange(text, first.start(), Math.min(text.length(), first.start() + LONGEST), false);
      if (range != null
          && range.start() == first.start()
          && verb.matcher(text.substring(range.end(), Math.min(text.length(), range.end() + 8)))
              .find()) {
        add(field, known, names, range);
      }
    }
  }

  /// The name within `start` to `end`: up to the first particle or verb, not all of it plain words;
  /// null when there is none.
  private @org.jspecify.annotations.Nullable Range strange(
      String text, int start, int end, boolean skipKind) {
    int stop = start;
    while (stop < end
        && PARTICLES.indexOf(text.charAt(stop)) < 0
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
    return isOneOf(words.chineseNounEndings(), text, pieces, at);
  }

  private boolean isOpening(String text, List<Piece> pieces, int at) {
    return isOneOf(words.chineseNounOpenings(), text, pieces, at);
  }

  private static boolean isOneOf(String characters, String text, List<Piece> pieces, int at) {
    return at >= 0
        && at < pieces.size()
        && pieces.get(at).kind() == Kind.NONE
        && characters.indexOf(text.charAt(pieces.get(at).start())) >= 0;
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
