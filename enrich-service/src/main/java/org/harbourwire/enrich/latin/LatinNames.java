package org.harbourwire.enrich.latin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.name.NameWords;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.jspecify.annotations.Nullable;

/// Finds names in Latin script by their form: runs of capitalised words, told apart by what they
/// end in ("Scheme", "Robotics"), by the words around them ("founder …", "… said") and by lists of
/// given and family names. Method after the gazetteer-free features of McDonald, "Internal and
/// external evidence in the identification and semantic categorization of proper names" (1993).
public final class LatinNames {
  private static final Pattern BLANK = Pattern.compile("[ \\u00a0]?\\n?[ \\u00a0]?");
  private static final CharacterSet LOWER_CASE = CharacterSet.where(Character::isLowerCase);
  private static final double HEADLINE_STYLE = 0.6;
  private static final Set<String> LINKS =
      Set.of("of", "and", "&", "for", "the", "in", "de", "da", "do", "du", "des", "la", "e", "et");

  private final NameWords words;
  private final NameClassifier classifier;

  /// A finder that goes by `words`.
  public LatinNames(NameWords words) {
    this.words = words;
    this.classifier = new NameClassifier(words);
  }

  /// Names in `field` that `known` does not cover, and longer ones than `known` has.
  public List<Name> find(FieldText field, List<Name> known) {
    if (shouted(field)) {
      return List.of();
    }
    List<Word> all = Word.of(field);
    if (field.field() == Field.TITLE && headlineStyle(all)) {
      return List.of();
    }
    Set<String> common = lowerCased(all);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < all.size(); ) {
      int end = runEnd(field, all, i);
      if (end > i) {
        take(new Run(field, all, i, end), known, common, names);
      }
      i = Math.max(end, i + 1);
    }
    return names;
  }

  private static boolean headlineStyle(List<Word> all) {
    long lettered = all.stream().filter(w -> w.text().length() > 3).count();
    long capitals = all.stream().filter(w -> w.text().length() > 3 && w.capital()).count();
    return lettered > 3 && capitals >= HEADLINE_STYLE * lettered;
  }

  /// In a text all in capitals they tell nothing.
  private static boolean shouted(FieldText field) {
    return LOWER_CASE.next(field.original(), 0) == field.original().length();
  }

  private static Set<String> lowerCased(List<Word> all) {
    Set<String> lower = new HashSet<>();
    all.stream().filter(w -> !w.capital()).forEach(w -> lower.add(w.text()));
    return lower;
  }

  /// One past the last word of the run of capitalised words from `start`, links between them
  /// included; `start` when there is none.
  private int runEnd(FieldText field, List<Word> all, int start) {
    int end = start;
    for (int i = start; i < all.size(); i++) {
      if (i > start && !adjacent(field, all.get(i - 1), all.get(i))) {
        break;
      }
      Word word = all.get(i);
      if (adjective(word)) {
        break;
      }
      if (word.capital()) {
        end = i + 1;
      } else if (end == start || !LINKS.contains(word.text()) || i - end >= 2) {
        break;
      }
    }
    return end;
  }

  /// "Hong Kong-based", "AI-driven": what follows is no part of the name.
  private boolean adjective(Word word) {
    int hyphen = word.text().lastIndexOf('-');
    return hyphen > 0 && words.adjectiveEndings().contains(word.text().substring(hyphen + 1));
  }

  private static boolean adjacent(FieldText field, Word before, Word word) {
    String text = field.original();
    int from = before.range().end();
    int to = word.range().start();
    if (to - from == 1 && text.charAt(from) == ' ') {
      return true;
    }
    String between = text.substring(from, to);
    int lineEnd = between.indexOf('\n');
    return BLANK.matcher(between).matches()
        && (lineEnd < 0 || !Heading.endsLine(text, from + lineEnd));
  }

  private void take(Run run, List<Name> known, Set<String> common, List<Name> names) {
    Run trimmed = trim(run, common);
    if (trimmed.size() == 0) {
      return;
    }
    int person = classifier.personAfterTitle(trimmed);
    if (person > 0) {
      take(trimmed.part(person, trimmed.size()), known, common, names);
      return;
    }
    int cut = splitAt(trimmed, known);
    if (cut > 0) {
      take(trimmed.part(0, cut), known, common, names);
      take(trimmed.part(cut + 1, trimmed.size()), known, common, names);
      return;
    }
    Range range = trimmed.range();
    boolean covered =
        known.stream().anyMatch(n -> n.field() == run.field().field() && n.range().contains(range));
    if (covered) {
      return;
    }
    Name inside = firstOverlap(known, run.field().field(), range);
    EntityType type = classifier.type(trimmed);
    if (inside != null && !extendsKnown(trimmed, inside, type)) {
      takeAround(trimmed, inside, known, common, names);
    } else if (type != null) {
      names.add(new Name(run.field().field(), range, trimmed.text(), type, null));
    }
  }

  private static @Nullable Name firstOverlap(List<Name> known, Field field, Range range) {
    return known.stream()
        .filter(n -> n.field() == field && n.range().overlaps(range))
        .findFirst()
        .orElse(null);
  }

  /// Whether the run is a name of its own that holds a known one: "Hong Kong Widget Council".
  private boolean extendsKnown(Run run, Name inside, @Nullable EntityType type) {
    boolean endsBefore = inside.range().end() < run.range().end();
    boolean ending = classifier.hasEnding(run);
    return type != null && ending && endsBefore && inside.type() == EntityType.PLACE;
  }

  private void takeAround(
      Run run, Name inside, List<Name> known, Set<String> common, List<Name> names) {
    int first = 0;
    while (first < run.size() && run.word(first).range().end() <= inside.range().start()) {
      first++;
    }
    int next = first;
    while (next < run.size() && run.word(next).range().start() < inside.range().end()) {
      next++;
    }
    if (first > 0) {
      take(run.part(0, first), known, common, names);
    }
    if (next < run.size() && next > first) {
      take(run.part(next, run.size()), known, common, names);
    }
  }

  /// Without leading and trailing words that are no part of a name.
  private Run trim(Run run, Set<String> common) {
    int from = 0;
    int to = run.size();
    while (from < to && droppedInFront(run, from, to, common)) {
      from++;
    }
    while (to > from && droppedAtEnd(run.word(to - 1), to - from == 1)) {
      to--;
    }
    return run.part(from, to);
  }

  private boolean droppedAtEnd(Word word, boolean alone) {
    return !word.capital() || (alone && words.notNames().contains(word.text()));
  }

  private boolean droppedInFront(Run run, int at, int to, Set<String> common) {
    Word word = run.word(at);
    boolean alone = to - at == 1;
    if (!word.capital()) {
      return true;
    }
    if (words.notNames().contains(word.text()) || words.personTitles().contains(word.text())) {
      return !classifier.isName(run, at);
    }
    return word.opensSentence()
        && (alone
            || common.contains(word.lower())
            || words.personRoles().contains(word.lower())
            || words.organisationRoles().contains(word.lower()));
  }

  /// Index of a link at which the run is two names rather than one; 0 when it is one.
  private int splitAt(Run run, List<Name> known) {
    for (int i = 1; i < run.size() - 1; i++) {
      String link = run.word(i).text();
      if (!run.word(i).capital() && !LINKS.contains(run.word(i - 1).text())) {
        boolean joins =
            switch (link) {
              case "of" ->
                  !classifier.named(run.part(0, i))
                      && (words.organisationOpenings().contains(run.word(i - 1).text())
                          || classifier.hasEnding(run));
              case "for", "de", "da", "do", "du" ->
                  words.organisationOpenings().contains(run.word(i - 1).text())
                      || classifier.hasEnding(run);
              case "and", "&", "e", "et" -> joinsByAnd(run, i, known);
              default ->
                  words.programmeEndings().contains(run.word(run.size() - 1).text())
                      || words.organisationEndings().contains(run.word(run.size() - 1).text());
            };
        if (!joins) {
          return i;
        }
      }
    }
    return 0;
  }

  private boolean joinsByAnd(Run run, int at, List<Name> known) {
    if (run.word(at).text().equals("&")) {
      return true;
    }
    Range left = run.part(0, at).range();
    boolean leftKnown =
        known.stream()
            .anyMatch(n -> n.field() == run.field().field() && n.range().end() == left.end());
    boolean leftEnds = classifier.hasEnding(run.part(0, at));
    return !leftKnown && !leftEnds && classifier.hasEnding(run) && run.size() - at <= 3;
  }
}
