package org.harbourwire.enrich.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.chinese.ChineseWords.Kind;
import org.harbourwire.enrich.chinese.ChineseWords.Piece;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;

/// Finds bodies, events and programmes by the word that they end in (科技, 論壇, 計劃). The name goes
/// back from there to the last word that no name holds; an ending that is a plain word too (系統, 工程)
/// needs a word before or after that names are used with.
final class ChineseEndings {
  private static final int LONGEST = 10;

  /// Measures and times, which end a name only after a number.
  private static final CharacterSet COUNTED = CharacterSet.of("年月日时分名间位家所项条只台架部款种个首");

  private static final CharacterSet COUNTS = CharacterSet.of("0123456789一二三四五六七八九十百千万亿两几多数该这那每各某第");
  private static final CharacterSet CLOSES = CharacterSet.of("，。、；：！？」”）)\n");
  private final ChineseWords plain;
  private final CharacterSet stops;
  private final WordSet cuesBefore;
  private final WordSet longCuesBefore;
  private final WordSet cuesAfter;
  private final WordSet endingWords;
  private final List<Ending> endings = new ArrayList<>();

  private record Ending(String text, EntityType type, int least, boolean sure) {}

  ChineseEndings(NameWords words, ChineseWords plain) {
    this.plain = plain;
    stops = CharacterSet.of(words.chineseStops());
    cuesBefore = new WordSet(words.organisationCuesBefore());
    longCuesBefore =
        new WordSet(words.organisationCuesBefore().stream().filter(c -> c.length() > 1).toList());
    cuesAfter = new WordSet(words.organisationCuesAfter());
    for (String s : words.organisationSuffixes()) {
      boolean sure = words.organisationSuffixesSure().contains(s);
      endings.add(new Ending(s, EntityType.ORG, 2, sure));
    }
    words.eventSuffixes().forEach(s -> endings.add(new Ending(s, EntityType.EVENT, 3, true)));
    words
        .programmeSuffixes()
        .forEach(s -> endings.add(new Ending(s, EntityType.PROGRAMME, 4, false)));
    words.placeSuffixes().forEach(s -> endings.add(new Ending(s, EntityType.PLACE, 2, false)));
    endings.sort(
        Comparator.comparingInt((Ending s) -> -s.text().length()).thenComparing(Ending::text));
    endingWords = new WordSet(endings.stream().map(Ending::text).toList());
  }

  void find(FieldText field, List<Name> known, List<Name> names) {
    String text = field.folded();
    for (long place : places(text)) {
      take(field, endings.get((int) (place >> Integer.SIZE)), (int) place, known, names);
    }
  }

  /// Where endings stand, the number of the ending in the upper half: longest first, then by place.
  private long[] places(String text) {
    LongStream.Builder places = LongStream.builder();
    for (int at = 0; at < text.length(); at++) {
      boolean ends = endingWords.startsAt(text, at);
      for (int i = 0; ends && i < endings.size(); i++) {
        if (text.startsWith(endings.get(i).text(), at)) {
          places.add(((long) i << Integer.SIZE) | at);
        }
      }
    }
    return places.build().sorted().toArray();
  }

  private void take(FieldText field, Ending ending, int at, List<Name> known, List<Name> names) {
    String text = field.folded();
    int end = at + ending.text().length();
    int start = beginning(field, at, known);
    if (at - start < ending.least()
        || crossesWord(text, at, end)
        || Indefinite.at(text, start, end)) {
      return;
    }
    Range range = new Range(start, end);
    boolean named =
        plain.kind(text, start, end) == Kind.NONE
            && (allPlain(text, start, at)
                ? ending.sure() && marked(text, start) && cueAfter(text, end)
                : cued(ending, text, start, end));
    if (named && !ChineseNames.taken(field, range, known)) {
      ChineseNames.add(names, field, range, ending.type());
    }
  }

  private boolean cued(Ending ending, String text, int start, int end) {
    return ending.sure()
        || cueAfter(text, end)
        || cueBefore(text, start)
        || standsAlone(text, start, end);
  }

  /// Whether a mark or a word that names follow stands before `start`.
  private boolean marked(String text, int start) {
    return start == 0 || !Character.isIdeographic(text.charAt(start - 1)) || cueBefore(text, start);
  }

  /// Whether the ending is only the first part of a word (工程師).
  private boolean crossesWord(String text, int at, int end) {
    return plain.kind(text, at, end + 1) != Kind.NONE
        || (end - at == 2
            && plain.kind(text, at + 1, end + 1) != Kind.NONE
            && !cueAfter(text, end));
  }

  /// A name that nobody has heard of, as a clause of its own or before a mark.
  private boolean standsAlone(String text, int start, int end) {
    boolean closed = end >= text.length() || CLOSES.has(text.charAt(end));
    return closed
        && plain.pieces(text, start, end - 2).stream().anyMatch(p -> p.kind() == Kind.NONE);
  }

  /// Whether nothing before the ending is strange: 新型材料 is a phrase, no name.
  private boolean allPlain(String text, int start, int at) {
    return plain.pieces(text, start, at).stream()
        .allMatch(piece -> piece.kind() == Kind.COMMON || piece.kind() == Kind.ENDS_NAME);
  }

  /// Where the name that ends at `at` begins.
  private int beginning(FieldText field, int at, List<Name> known) {
    String text = field.folded();
    int least = at;
    while (least > 0 && at - least < LONGEST && holds(text, least - 1) && !cueEndsAt(text, least)) {
      least--;
    }
    for (Name name : known) {
      boolean inside =
          name.field() == field.field() && name.range().end() > least && name.range().end() <= at;
      if (inside && name.type() != EntityType.PLACE) {
        least = name.range().end();
      }
    }
    List<Piece> pieces = plain.pieces(text, least, at);
    int start = at;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      boolean verb = piece.kind() == Kind.ENDS_NAME && !(pieces.size() == 1 && marked(text, least));
      if (verb) {
        break;
      }
      start = piece.start();
    }
    return start;
  }

  private boolean holds(String text, int at) {
    char c = text.charAt(at);
    boolean letter = Character.isIdeographic(c) || (c >= '\u30a0' && c <= '\u30ff');
    boolean counted = COUNTED.has(c) && COUNTS.at(text, at - 1);
    return letter && !counted && !stops.has(c);
  }

  private boolean cueEndsAt(String text, int end) {
    return longCuesBefore.endsAt(text, 0, end);
  }

  private boolean cueBefore(String text, int start) {
    return cuesBefore.endsAt(text, 0, start);
  }

  private boolean cueAfter(String text, int end) {
    return cuesAfter.startsAt(text, end);
  }
}
