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
import org.harbourwire.enrich.name.Places;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;

/// Finds the other mentions of names that an article introduces: the same words again, the acronym
/// that it gives in brackets, a person's surname alone when only one person there has it.
final class LocalNames {
  private static final Pattern BRACKET =
      Pattern.compile("^\\s?[(（][\"“「]?([\\p{Lu}][\\p{L}\\p{N}&+.-]{1,11})[\"”」]?[)）]");
  private static final CharacterSet BRACKETS = CharacterSet.of("(（");
  private static final Pattern HYPHENATED = Pattern.compile("\\p{Lu}\\p{L}+-\\p{Ll}+");
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
    Places taken = Places.of(names);
    for (FieldText field : reading.fields()) {
      short_.forEach((words, name) -> again(field, words, name, taken, more));
    }
    return more;
  }

  private static FieldText field(Reading reading, Name name) {
    return name.field() == reading.title().field() ? reading.title() : reading.text();
  }

  private static void addAcronym(Map<String, Name> aliases, FieldText field, Name name) {
    String text = field.original();
    int end = name.range().end();
    if (!BRACKETS.at(text, end) && !BRACKETS.at(text, end + 1)) {
      return;
    }
    Matcher bracket = BRACKET.matcher(text.substring(end, Math.min(text.length(), end + 20)));
    if (bracket.find() && plausible(bracket.group(1), field.words(name.range()))) {
      aliases.putIfAbsent(bracket.group(1), name);
    }
  }

  /// An acronym begins as a word of the name does, or stands after a Chinese name.
  private static boolean plausible(String acronym, String name) {
    return !name.isEmpty()
        && (name.codePointAt(0) > 0x2e80
            || Pattern.compile("\\b" + Pattern.quote(acronym.substring(0, 1)))
                .matcher(name)
                .find());
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
    boolean hyphenated = HYPHENATED.matcher(last).matches();
    String surname = hyphenated ? parts[parts.length - 2] : last;
    boolean particle = parts.length > 2 && words.nameParticles().contains(parts[parts.length - 2]);
    if (particle) {
      return List.of(parts[parts.length - 2] + " " + last);
    }
    return surname.length() > 1 ? List.of(surname) : List.of();
  }

  private static void again(
      FieldText field, String words, Name name, Places taken, List<Name> more) {
    String text = field.original();
    int count = 0;
    for (int at = text.indexOf(words); at >= 0 && count < MOST; at = text.indexOf(words, at + 1)) {
      Range range = new Range(at, at + words.length());
      boolean word = edge(text, at - 1, at) && edge(text, range.end() - 1, range.end());
      if (word && taken.free(field.field(), range)) {
        Name again = name.at(field.field(), range);
        more.add(again);
        taken.take(again);
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
}
