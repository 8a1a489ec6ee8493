package org.harbourwire.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;

/// Finds the other mentions of names that an article introduces: the same words again, the acronym
/// that it gives in brackets, a person's surname alone when only one person there has it.
final class LocalNames {
  private static final Pattern BRACKET =
      Pattern.compile("^\\s?[(（][\"“「]?([\\p{Lu}][\\p{L}\\p{N}&+.-]{1,11})[\"”」]?[)）]");
  private static final int MOST = 200;

  private final NameWords words;

  LocalNames(NameWords words) {
    this.words = words;
  }

  List<Name> find(Reading reading, List<Name> names) {
    Map<String, Name> short_ = new LinkedHashMap<>();
    for (Name name : names) {
      FieldText field = field(reading, name);
      short_.putIfAbsent(field.words(name.range()), name);
      addAcronym(short_, field, name);
    }
    addSurnames(short_, names);
    List<Name> more = new ArrayList<>();
    for (FieldText field : reading.fields()) {
      short_.forEach((words, name) -> again(field, words, name, names, more));
    }
    return more;
  }

  private static FieldText field(Reading reading, Name name) {
    return name.field() == reading.title().field() ? reading.title() : reading.text();
  }

  private static void addAcronym(Map<String, Name> aliases, FieldText field, Name name) {
    String after = field.original().substring(name.range().end());
    Matcher bracket = BRACKET.matcher(after.substring(0, Math.min(after.length(), 20)));
    if (bracket.find() && plausible(bracket.group(1), field.words(name.range()))) {
      aliases.putIfAbsent(bracket.group(1), name);
    }
  }

  /// An acronym begins as a word of the name does, or stands after a Chinese name.
  private static boolean plausible(String acronym, String name) {
    return !name.isEmpty()
        && (name.codePointAt(0) > 0x2e80
            || name.matches("(?s).*\\b" + Pattern.quote(acronym.substring(0, 1)) + ".*"));
  }

  private void addSurnames(Map<String, Name> aliases, List<Name> names) {
    Map<String, String> owner = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.type() == EntityType.PERSON && name.name().indexOf(' ') > 0) {
        for (String surname : surnames(name.name())) {
          String other = owner.putIfAbsent(surname, name.identity());
          if (other == null) {
            aliases.putIfAbsent(surname, name);
          } else if (!other.equals(name.identity())) {
            aliases.remove(surname);
          }
        }
      }
    }
  }

  /// Western order has the surname last, "Chan Tai-man" and "Paul Chan Mo-po" before the given name
  /// with a hyphen.
  private List<String> surnames(String name) {
    String[] parts = name.split(" ", -1);
    String last = parts[parts.length - 1];
    boolean hyphenated = last.matches("\\p{Lu}\\p{L}+-\\p{Ll}+");
    String surname = hyphenated ? parts[parts.length - 2] : last;
    boolean particle = parts.length > 2 && words.nameParticles().contains(parts[parts.length - 2]);
    if (particle) {
      return List.of(parts[parts.length - 2] + " " + last);
    }
    return surname.length() > 1 ? List.of(surname) : List.of();
  }

  private static void again(
      FieldText field, String words, Name name, List<Name> names, List<Name> more) {
    String text = field.original();
    int count = 0;
    for (int at = text.indexOf(words); at >= 0 && count < MOST; at = text.indexOf(words, at + 1)) {
      Range range = new Range(at, at + words.length());
      boolean word = edge(text, at - 1, at) && edge(text, range.end() - 1, range.end());
      if (word && free(field, range, names) && free(field, range, more)) {
        more.add(name.at(field.field(), range));
        count++;
      }
    }
  }

  private static boolean edge(String text, int before, int after) {
    return before < 0
        || after >= text.length()
        || !(isLatin(text.charAt(before)) && isLatin(text.charAt(after)));
  }

  private static boolean isLatin(char c) {
    return c < 0x2e80 && Character.isLetterOrDigit(c);
  }

  private static boolean free(FieldText field, Range range, List<Name> names) {
    return names.stream().noneMatch(n -> n.field() == field.field() && n.range().overlaps(range));
  }
}
