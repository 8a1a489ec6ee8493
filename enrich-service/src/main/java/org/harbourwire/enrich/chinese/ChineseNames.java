package org.harbourwire.enrich.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Finds names in Chinese by their form, on folded text: titles in brackets, persons, bodies.
public final class ChineseNames {
  private final ChineseTitles titles;
  private final ChinesePersons persons;
  private final ChineseOffices offices;
  private final ChineseFirms firms;
  private final ChineseEndings endings;

  /// A finder that goes by `words`.
  public ChineseNames(NameWords words) {
    ChineseWords plain = ChineseWords.shipped();
    titles = new ChineseTitles(words);
    persons = new ChinesePersons(words, plain);
    offices = new ChineseOffices(words, plain);
    firms = new ChineseFirms(words, plain, persons);
    endings = new ChineseEndings(words, plain);
  }

  /// Names in `field` besides those that `known` has, and longer ones than `known` has.
  public List<Name> find(FieldText field, List<Name> known) {
    List<Name> names = new ArrayList<>();
    if (field.folded().chars().noneMatch(Character::isIdeographic)) {
      return names;
    }
    titles.find(field, known, names);
    offices.find(field, known, names);
    endings.find(field, known, names);
    names.addAll(persons.find(field, known, names));
    // Headlines put verbs where texts put names; what is a name there is one in the text too.
    if (field.field() == Field.TEXT) {
      firms.find(field, known, names);
    }
    return names;
  }

  /// Whether the character is Chinese, as Unicode's scripts have it.
  static boolean isHan(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  /// Adds a name unless another has its place.
  static void add(List<Name> names, FieldText field, Range range, EntityType type) {
    if (free(field, range, names)) {
      names.add(new Name(field.field(), range, field.words(range), type, null));
    }
  }

  static boolean free(FieldText field, Range range, List<Name> names) {
    return names.stream().noneMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }

  /// Whether a known name has the place: all of it, or part of it and is no place name within it.
  static boolean taken(FieldText field, Range range, List<Name> known) {
    return known.stream()
        .filter(n -> n.field() == field.field() && n.range().overlaps(range))
        .anyMatch(
            n ->
                !range.contains(n.range())
                    || n.range().equals(range)
                    || n.type() != EntityType.PLACE);
  }

  /// All of `cues` as alternatives of a regular expression, longest first.
  static String alternatives(Set<String> cues) {
    return cues.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(c -> c))
        .reduce((a, b) -> a + "|" + b)
        .orElse("(?!)");
  }
}
