package org.harbourwire.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds names in Chinese by their form, on folded text: bodies, events, programmes and laws by
/// what they end in and where a clause begins before them; firms also by the frame "由…供應"; persons
/// by surname after an office or trade, or before a verb of speech.
final class ChineseNames {
  private static final int LONGEST = 12;
  private final NameWords words;
  private final Pattern framed;
  private final Pattern laws;
  private final ChinesePersons persons;
  private final List<Suffix> suffixes;

  private record Suffix(String text, EntityType type, int least, boolean needsCue) {}

  ChineseNames(NameWords words) {
    this.words = words;
    this.persons = new ChinesePersons(words);
    this.suffixes = suffixes(words);
    String verbs = String.join("|", words.frameVerbs());
    framed = Pattern.compile("由([\\u3400-\\u9fff\\p{IsLatin}]{2,9}?)(?:共同|联合)?(?:" + verbs + ")");
    laws =
        Pattern.compile(
            "[《〈]([^》〉]{2,30}?(?:" + String.join("|", words.lawSuffixes()) + "|法))[》〉]");
  }

  private static List<Suffix> suffixes(NameWords words) {
    List<Suffix> all = new ArrayList<>();
    for (String s : words.organisationSuffixes()) {
      all.add(new Suffix(s, EntityType.ORG, 2, !words.organisationSuffixesSure().contains(s)));
    }
    words.eventSuffixes().forEach(s -> all.add(new Suffix(s, EntityType.EVENT, 3, false)));
    words.programmeSuffixes().forEach(s -> all.add(new Suffix(s, EntityType.PROGRAMME, 4, true)));
    words.placeSuffixes().forEach(s -> all.add(new Suffix(s, EntityType.PLACE, 2, true)));
    all.sort(Comparator.comparingInt((Suffix s) -> -s.text().length()).thenComparing(Suffix::text));
    return all;
  }

  List<Name> find(FieldText field, List<Name> known) {
    List<Name> names = new ArrayList<>();
    if (field.folded().chars().noneMatch(Character::isIdeographic)) {
      return names;
    }
    findLaws(field, names);
    findFramed(field, known, names);
    for (Suffix suffix : suffixes) {
      findEnding(field, suffix, known, names);
    }
    names.addAll(persons.find(field, known, names));
    return names;
  }

  private void findLaws(FieldText field, List<Name> names) {
    Matcher match = laws.matcher(field.folded());
    while (match.find()) {
      add(names, field, new Range(match.start(1), match.end(1)), EntityType.LAW);
    }
  }

  private void findFramed(FieldText field, List<Name> known, List<Name> names) {
    Matcher match = framed.matcher(field.folded());
    while (match.find()) {
      Range range = new Range(match.start(1), match.end(1));
      boolean plain = match.group(1).chars().noneMatch(c -> "的了在是将把被对从为以政府市民各部门".indexOf(c) >= 0);
      if (plain && free(field, range, known) && free(field, range, names)) {
        add(names, field, range, EntityType.ORG);
      }
    }
  }

  private void findEnding(FieldText field, Suffix suffix, List<Name> known, List<Name> names) {
    String text = field.folded();
    for (int at = text.indexOf(suffix.text()); at >= 0; at = text.indexOf(suffix.text(), at + 1)) {
      int end = at + suffix.text().length();
      int start = beginning(field, at, known);
      Range range = new Range(start, end);
      boolean cued = !suffix.needsCue() || cueAfter(text, end) || cueBefore(text, start);
      boolean longEnough = at - start >= suffix.least();
      if (longEnough && cued && !inKnown(field, range, known) && free(field, range, names)) {
        add(names, field, range, suffix.type());
      }
    }
  }

  /// Where the name that ends before `at` begins: after the last character that no name holds, or
  /// after a word that introduces names.
  private int beginning(FieldText field, int at, List<Name> known) {
    String text = field.folded();
    int start = at;
    while (start > 0
        && at - start < LONGEST
        && words.chineseStops().indexOf(text.charAt(start - 1)) < 0
        && isWord(text.charAt(start - 1))
        && !cueEndsAt(text, start)) {
      start--;
    }
    for (Name name : known) {
      boolean inside =
          name.field() == field.field() && name.range().end() > start && name.range().end() < at;
      if (inside && name.type() != EntityType.PLACE) {
        start = name.range().end();
      }
    }
    return start;
  }

  private static boolean isWord(char c) {
    return Character.isIdeographic(c) || (c >= '\u30a0' && c <= '\u30ff');
  }

  private boolean cueEndsAt(String text, int end) {
    for (String cue : words.organisationCuesBefore()) {
      if (cue.length() > 1 && text.startsWith(cue, end - cue.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean cueBefore(String text, int start) {
    return words.organisationCuesBefore().stream()
        .anyMatch(cue -> text.startsWith(cue, start - cue.length()));
  }

  private boolean cueAfter(String text, int end) {
    return words.organisationCuesAfter().stream().anyMatch(cue -> text.startsWith(cue, end));
  }

  private static boolean inKnown(FieldText field, Range range, List<Name> known) {
    return known.stream()
        .anyMatch(
            n ->
                n.field() == field.field()
                    && (n.range().contains(range)
                        || (n.range().overlaps(range) && !range.contains(n.range()))
                        || (n.range().overlaps(range) && n.type() != EntityType.PLACE)));
  }

  private static boolean free(FieldText field, Range range, List<Name> names) {
    return names.stream().noneMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }

  private static void add(List<Name> names, FieldText field, Range range, EntityType type) {
    names.add(new Name(field.field(), range, field.words(range), type, null));
  }

  /// The characters that end a given name, for [ChinesePersons].
  static boolean isIn(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }

  /// All of `cues` as alternatives.
  static String alternatives(Set<String> cues) {
    return cues.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(c -> c))
        .reduce((a, b) -> a + "|" + b)
        .orElse("(?!)");
  }
}
