package org.harbourwire.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds persons in Chinese text: a surname and one or two characters after an office or trade, or
/// at the start of a clause before a verb of speech.
final class ChinesePersons {
  private static final String SPEECH = "表示|指出|指|称|说|认为|透露|强调|补充|解释|形容|相信|坦言|直言|忆述|笑言|回应";
  private final NameWords words;
  private final Pattern afterRole;
  private final Pattern beforeSpeech;

  ChinesePersons(NameWords words) {
    this.words = words;
    String surname =
        "(?:"
            + String.join("|", words.chineseDoubleSurnames())
            + "|["
            + words.chineseSurnames()
            + "])";
    // Looks at one character before anything dearer: most positions end here.
    String first =
        "(?=[" + words.chineseSurnames() + String.join("", words.chineseDoubleSurnames()) + "])";
    String roles = ChineseNames.alternatives(words.chinesePersonRoles());
    afterRole = Pattern.compile(first + "(?<=" + roles + ")(" + surname + "\\p{IsHan}{1,2})");
    beforeSpeech =
        Pattern.compile(
            first
                + "(?<=^|[，。；：\n「」\"“”'!,;: ])("
                + surname
                + "\\p{IsHan}{1,2})(?:"
                + roles
                + ")?(?:"
                + SPEECH
                + ")");
  }

  List<Name> find(FieldText field, List<Name> known, List<Name> names) {
    List<Name> persons = new ArrayList<>();
    collect(field, afterRole.matcher(field.folded()), known, names, persons);
    collect(field, beforeSpeech.matcher(field.folded()), known, names, persons);
    return persons;
  }

  private void collect(
      FieldText field, Matcher match, List<Name> known, List<Name> names, List<Name> persons) {
    int from = 0;
    while (match.find(from)) {
      // One on from the name: a name may begin within the last one, but not where it began.
      from = match.start(1) + 1;
      Range range = shortened(field.folded(), match.start(1), match.end(1));
      boolean taken =
          range.length() < 2
              || overlaps(field, range, known)
              || overlaps(field, range, names)
              || overlaps(field, range, persons);
      if (!taken) {
        String name = field.words(range);
        persons.add(new Name(field.field(), range, name, EntityType.PERSON, null));
      }
    }
  }

  /// Without a last character that begins the next word: 甘霖說 is 甘霖.
  private Range shortened(String text, int start, int end) {
    int given = start + (isDouble(text, start) ? 2 : 1);
    int stop = given;
    while (stop < end && !ChineseNames.isIn(words.chineseNameEnders(), text.charAt(stop))) {
      stop++;
    }
    return stop == given ? new Range(start, start) : new Range(start, stop);
  }

  private boolean isDouble(String text, int start) {
    return words.chineseDoubleSurnames().stream().anyMatch(name -> text.startsWith(name, start));
  }

  private static boolean overlaps(FieldText field, Range range, List<Name> names) {
    return names.stream().anyMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }
}
