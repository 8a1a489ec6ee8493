package org.harbourwire.enrich.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.WordSet;

/// Finds what is named after the place where it is: a city's bureaux, courts and hospitals
/// (長沙市自然資源局), a district's streets and estates (北角電氣道).
final class ChineseOffices {
  private static final int LOOK_AHEAD = 16;
  private final Pattern office;
  private final WordSet officeSuffixes;
  private final Pattern street;
  private final WordSet streetSuffixes;
  private final ChineseWords plain;

  ChineseOffices(NameWords words, ChineseWords plain) {
    this.plain = plain;
    officeSuffixes = new WordSet(words.officeSuffixes());
    streetSuffixes = new WordSet(words.streetSuffixes());
    office =
        Pattern.compile(
            "^(?:市|省|区|县)?[\\p{IsHan}&&[^的了在是将把被对从为以至让但与和及由]]{1,10}?(?:"
                + ChineseNames.alternatives(words.officeSuffixes())
                + ")");
    street =
        Pattern.compile(
            "^([\\p{IsHan}&&[^的了在是将把被对从为以至让但与和及由一二三四五六七八九十两条]]{1,4}(?:"
                + ChineseNames.alternatives(words.streetSuffixes())
                + "))(?=[\\p{P}\\s的一与和及至附有设装第\\d]|$)");
  }

  void find(FieldText field, List<Name> known, List<Name> names) {
    for (Name place : known) {
      if (place.field() == field.field() && place.type() == EntityType.PLACE) {
        extend(field, place.range(), names);
      }
    }
  }

  /// A verb between place and ending makes it a sentence.
  private boolean nounsOnly(String text, int start, int end) {
    return plain.pieces(text, start, end).stream()
        .noneMatch(piece -> piece.kind() == ChineseWords.Kind.ENDS_NAME && piece.end() < end - 2);
  }

  private void extend(FieldText field, Range place, List<Name> names) {
    if (!Character.isIdeographic(field.folded().charAt(place.start()))) {
      return;
    }
    int end = Math.min(field.folded().length(), place.end() + LOOK_AHEAD);
    boolean mayBeOffice = officeSuffixes.within(field.folded(), place.end(), end);
    if (!mayBeOffice && !streetSuffixes.within(field.folded(), place.end(), end)) {
      return;
    }
    String after = field.folded().substring(place.end(), end);
    Matcher body = office.matcher(after);
    if (mayBeOffice
        && body.find()
        && nounsOnly(field.folded(), place.end(), place.end() + body.end())
        && !Indefinite.at(field.folded(), place.start(), place.end() + body.end())) {
      Range range = new Range(place.start(), place.end() + body.end());
      ChineseNames.add(names, field, range, EntityType.ORG);
      return;
    }
    Matcher road = street.matcher(after);
    if (road.find()) {
      Range range = new Range(place.end(), place.end() + road.end(1));
      ChineseNames.add(names, field, range, EntityType.PLACE);
    }
  }
}
