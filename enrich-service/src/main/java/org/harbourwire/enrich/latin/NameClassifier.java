package org.harbourwire.enrich.latin;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.name.NameWords;
import org.jspecify.annotations.Nullable;

/// Tells what kind of thing a run of capitalised words names.
final class NameClassifier {
  private static final Pattern NEXT_WORD = Pattern.compile("^,?\\s+([\\p{L}-]+)");
  private static final Pattern AGED = Pattern.compile("^(?:, (?:aged )?\\d{1,2}\\b|, who\\b)");
  private static final Pattern NUMBER = Pattern.compile("[IVX]+|\\d+");
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*");
  private static final Set<String> PLACE_CUES =
      Set.of("in", "at", "near", "from", "to", "off", "across", "outside", "towards");
  private static final int LONGEST_PERSON = 4;

  private final NameWords words;

  NameClassifier(NameWords words) {
    this.words = words;
  }

  /// The type of the name, or null when the run is none.
  @Nullable EntityType type(Run run) {
    EntityType byForm = byForm(run);
    if (byForm != null) {
      return byForm;
    }
    if (run.size() == 1) {
      return single(run);
    }
    if (office(run)) {
      return null;
    }
    if (words.workCues().contains(run.before(1))) {
      return EntityType.PRODUCT;
    }
    if (isPlace(run)) {
      return EntityType.PLACE;
    }
    if (isPerson(run) || named(run)) {
      return EntityType.PERSON;
    }
    return run.inHeading() || holdsCommonWord(run) ? null : EntityType.ORG;
  }

  /// "Tools You Need": words in capitals only because the line is a heading.
  private boolean holdsCommonWord(Run run) {
    for (int i = 0; i < run.size(); i++) {
      if (run.word(i).capital() && words.notNames().contains(run.word(i).text())) {
        return true;
      }
    }
    return false;
  }

  /// Whether the run is an office rather than who holds it: "Operating Officer".
  private boolean office(Run run) {
    return words.personTitles().contains(run.word(run.size() - 1).text())
        && !words.givenNames().contains(run.word(0).text());
  }

  /// "at Pat Sin Leng", "the oasis of Wadi Harun".
  private boolean isPlace(Run run) {
    String last = run.word(run.size() - 1).text();
    boolean cue = PLACE_CUES.contains(run.before(1)) || run.before(1).equals("of");
    boolean opening = words.placeOpenings().contains(run.word(0).text());
    return cue
        && !words.givenNames().contains(run.word(0).text())
        && ((words.placeSyllables().contains(last) && run.size() == 3 && allLetters(run))
            || (opening && run.size() == 2));
  }

  /// Where the person begins in a run of titles and a name ("Executive Director Rufus Ogden"), 0
  /// when the run is none.
  int personAfterTitle(Run run) {
    for (int i = run.size() - 2; i > 0; i--) {
      if (words.personTitles().contains(run.word(i - 1).text())) {
        Run rest = run.part(i, run.size());
        boolean person =
            rest.size() <= LONGEST_PERSON
                && allLetters(rest)
                && byForm(rest) == null
                && !office(rest);
        return person ? i : 0;
      }
    }
    return 0;
  }

  /// Whether the run is a given name with what may follow it.
  boolean named(Run run) {
    return run.size() >= 2
        && run.size() <= LONGEST_PERSON
        && words.givenNames().contains(run.word(0).text())
        && allLetters(run)
        && byForm(run) == null;
  }

  /// Whether the run ends in a word that names of things end in.
  boolean hasEnding(Run run) {
    return byForm(run) != null;
  }

  /// Whether the capitalised word at `at`, though a common word or title, is part of a name: "Next
  /// Generation Government Cloud", "Project Ensemble".
  boolean isName(Run run, int at) {
    boolean opening = words.programmeOpenings().contains(run.word(at).text());
    return opening
        || (run.size() - at > 2
            && !run.word(at).opensSentence()
            && words.notNames().contains(run.word(at).text())
            && byForm(run.part(at, run.size())) != null
            && at == 0
            && !run.word(at).text().equals("The"));
  }

  private @Nullable EntityType byForm(Run run) {
    if (run.size() < 2) {
      return null;
    }
    String last = run.word(lastWord(run)).text();
    String first = run.word(0).text();
    if (words.lawEndings().contains(last)) {
      return EntityType.LAW;
    }
    if (words.eventEndings().contains(last)) {
      return EntityType.EVENT;
    }
    if (words.programmeEndings().contains(last) || words.programmeOpenings().contains(first)) {
      return EntityType.PROGRAMME;
    }
    if (words.organisationOpenings().contains(first) && (run.size() > 2)) {
      return EntityType.ORG;
    }
    if (words.organisationEndings().contains(last)) {
      return EntityType.ORG;
    }
    if (words.placeEndings().contains(last) && !surnameAfterGivenName(run)) {
      return EntityType.PLACE;
    }
    return words.productEndings().contains(last) ? EntityType.PRODUCT : null;
  }

  /// The last word but for a number: "Growth Fund II".
  private static int lastWord(Run run) {
    int last = run.size() - 1;
    return last > 1 && NUMBER.matcher(run.word(last).text()).matches() ? last - 1 : last;
  }

  private boolean surnameAfterGivenName(Run run) {
    return words.givenNames().contains(run.word(0).text());
  }

  private @Nullable EntityType single(Run run) {
    Word word = run.word(0);
    if (words.notNames().contains(word.text()) || word.allCapitals() || word.text().length() < 3) {
      return null;
    }
    if (titleBefore(run)
        || (words.personRoles().contains(run.before(1))
            && words.surnames().contains(word.text()))) {
      return EntityType.PERSON;
    }
    if (CAPITAL_INSIDE.matcher(word.text()).matches()
        || words.productCues().contains(run.before(1))) {
      return EntityType.PRODUCT;
    }
    boolean place = PLACE_CUES.contains(run.before(1)) && !word.opensSentence() && !run.inHeading();
    return place && !personal(word) ? EntityType.PLACE : null;
  }

  /// "a letter from Chan".
  private boolean personal(Word word) {
    return words.surnames().contains(word.text()) || words.givenNames().contains(word.text());
  }

  private boolean titleBefore(Run run) {
    if (run.from() == 0) {
      return false;
    }
    String before = run.all().get(run.from() - 1).text();
    int gap = run.word(0).range().start() - run.all().get(run.from() - 1).range().end();
    return gap <= 2 && words.personTitles().contains(before);
  }

  private boolean isPerson(Run run) {
    if (run.size() > LONGEST_PERSON || !allLetters(run)) {
      return false;
    }
    if (titleBefore(run)) {
      return true;
    }
    if (words.organisationRoles().contains(run.before(1))) {
      return false;
    }
    boolean given = words.givenNames().contains(run.word(0).text());
    boolean family = hasSurname(run) || words.nameParticles().contains(run.word(0).text());
    boolean role = words.personRoles().contains(run.before(1));
    return role
        || (family && (given || run.size() <= 3))
        || (given && saidAfter(run))
        || AGED.matcher(run.after()).find();
  }

  private boolean saidAfter(Run run) {
    Matcher next = NEXT_WORD.matcher(run.after());
    boolean after = next.find() && words.speech().contains(next.group(1));
    return after || words.speech().contains(run.before(1));
  }

  private static boolean allLetters(Run run) {
    for (int i = 0; i < run.size(); i++) {
      if (!run.word(i).capital() || !letters(run.word(i).text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean letters(String word) {
    return word.codePoints().allMatch(c -> Character.isLetter(c) || ".'’-".indexOf(c) >= 0);
  }

  private boolean hasSurname(Run run) {
    for (int i = 0; i < run.size(); i++) {
      if ((i > 0 || run.size() == 2) && surname(run.word(i).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean surname(String word) {
    return word.indexOf('-') < 0
        ? words.surnames().contains(word)
        : Arrays.stream(word.split("-", -1)).anyMatch(words.surnames()::contains);
  }
}
