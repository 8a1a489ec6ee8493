package org.harbourwire.enrich.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.meaning.Meaning.Extent;
import org.harbourwire.enrich.meaning.Passage.Place;
import org.harbourwire.enrich.name.Name;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;
import org.harbourwire.enrich.reading.Reading;

/// Tells how near an article is to each topic by what its words mean: all that is read of it, the
/// headline once more, and its few most telling words, which a mean alone would drown among what
/// else the article tells. What sounds like daily life is far from all of them. Immutable.
public final class MeaningReader {
  private static final int SENTENCES = 8;
  private static final int LONGEST_SENTENCE = 600;
  private static final int SHOWN_WORDS = 3;

  /// A meaning is shared when the second word carries at least this share of what the first does.
  private static final double SHARE = 1.0 / 3;

  /// Below these log odds nobody asks for the words.
  private static final double REMOTE = -3;

  /// How the parts make up the log odds: a logistic regression over short articles, beside the sums
  /// of the phrases, that takes all topics together.
  private static final double BASE = -3.59;

  private static final double OF_ALL = 0.57;
  private static final double OF_HEADLINE = 0.13;
  private static final double OF_STRONGEST = 0.17;

  /// What it counts against each topic that an article sounds like daily life.
  private static final double OF_DAILY_LIFE = 0.83;

  private static final int STRONGEST = 5;

  private final WordMeanings meanings = WordMeanings.shipped();

  /// A meaning for each topic that was learnt, with the words behind it.
  ///
  /// @param names the names in the article: what persons and bodies are called tells nothing
  public List<Meaning> read(Reading reading, List<Name> names) {
    FieldText title = reading.title();
    Passage headline = passage(title, new Range(0, title.folded().length()), names);
    Passage all = new Passage(meanings);
    all.addAll(headline);
    sentences(reading, names).forEach(all::addAll);
    double fromDailyLife = Math.min(0, all.nearness(meanings.any()));
    Extent extent = extent(reading.text().sentences().size());
    boolean conclusive = all.understood() && (extent != Extent.BEGINNING || fromDailyLife < 0);
    double start = BASE + OF_DAILY_LIFE * fromDailyLife;
    List<Meaning> read = new ArrayList<>();
    for (int topic = 0; topic < meanings.topics().size(); topic++) {
      if (topic != meanings.any()) {
        read.add(meaning(topic, start, all, headline, extent, conclusive));
      }
    }
    return read;
  }

  private Meaning meaning(
      int topic, double start, Passage all, Passage headline, Extent extent, boolean conclusive) {
    double nearness =
        start
            + OF_ALL * all.nearness(topic)
            + OF_HEADLINE * headline.nearness(topic)
            + OF_STRONGEST * all.strongest(topic, STRONGEST);
    List<Place> carriers = nearness < REMOTE ? List.of() : carriers(all, topic);
    List<Span> words = carriers.stream().map(p -> p.field().span(p.range())).toList();
    return new Meaning(
        meanings.topics().get(topic), nearness, extent, conclusive, shared(carriers, topic), words);
  }

  private static Extent extent(int sentences) {
    if (sentences == 0) {
      return Extent.HEADLINE;
    }
    return sentences <= SENTENCES ? Extent.WHOLE : Extent.BEGINNING;
  }

  private List<Passage> sentences(Reading reading, List<Name> names) {
    return reading.text().sentences().stream()
        .filter(range -> range.end() <= reading.bodyEnd())
        .limit(SENTENCES)
        .map(range -> passage(reading.text(), range, names))
        .toList();
  }

  private Passage passage(FieldText field, Range range, List<Name> names) {
    Passage passage = new Passage(meanings);
    int end = Math.min(range.end(), range.start() + LONGEST_SENTENCE);
    int known = 0;
    for (WordFinder.Found one :
        meanings.finder().find(field.folded(), new Range(range.start(), end))) {
      known += one.range().length();
      if (!hidden(names, field, one.range())) {
        passage.add(new Place(one.word(), field, one.range()));
      }
    }
    passage.count(letters(field.folded(), range.start(), end), known);
    return passage;
  }

  private static int letters(String text, int start, int end) {
    int letters = 0;
    for (int at = start, point; at < end; at += Character.charCount(point)) {
      point = at + 1 < end ? text.codePointAt(at) : text.charAt(at);
      letters += Character.isLetter(point) ? 1 : 0;
    }
    return letters;
  }

  private static boolean hidden(List<Name> names, FieldText field, Range word) {
    for (Name name : names) {
      if (hides(name, field, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hides(Name name, FieldText field, Range word) {
    return name.field() == field.field()
        && name.range().contains(word)
        && (name.type() == EntityType.PERSON || name.type() == EntityType.ORG);
  }

  private List<Place> carriers(Passage all, int topic) {
    Set<Integer> seen = new HashSet<>();
    return all.places().stream()
        .filter(place -> meanings.weight(place.word(), topic) > 0)
        .sorted(
            Comparator.comparingDouble((Place p) -> meanings.weight(p.word(), topic)).reversed())
        .filter(place -> seen.add(place.word()))
        .limit(SHOWN_WORDS)
        .toList();
  }

  private boolean shared(List<Place> carriers, int topic) {
    return carriers.size() > 1
        && meanings.weight(carriers.get(1).word(), topic)
            >= SHARE * meanings.weight(carriers.getFirst().word(), topic);
  }
}
