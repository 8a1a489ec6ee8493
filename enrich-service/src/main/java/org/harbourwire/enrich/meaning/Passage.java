package org.harbourwire.enrich.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// Words of an article taken together: their weights are added up, the rarer words counting more
/// (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017), and
/// divided by the root of how much they count in all. That is about how long the sum of so many
/// words' vectors is, so short and long passages compare.
final class Passage {
  private static final double UNDERSTOOD = 0.5;

  private final WordMeanings meanings;
  private final List<Place> places = new ArrayList<>();
  private final Set<Integer> words = new LinkedHashSet<>();
  private final double[] sums;
  private double loudness;
  private int letters;
  private int known;

  /// A word and where it stands.
  record Place(int word, FieldText field, Range range) {}

  Passage(WordMeanings meanings) {
    this.meanings = meanings;
    this.sums = new double[meanings.topics().size()];
  }

  void add(Place place) {
    places.add(place);
    words.add(place.word());
    loudness += meanings.loudness(place.word());
    for (int i = 0; i < sums.length; i++) {
      sums[i] += meanings.weight(place.word(), i);
    }
  }

  /// Counts so many letters as read, and how many of them are words of the vocabulary.
  void count(int read, int ofKnownWords) {
    letters += read;
    known += ofKnownWords;
  }

  /// Whether the vocabulary has most of it: it hardly does when the language is another one.
  boolean understood() {
    return known >= UNDERSTOOD * letters;
  }

  Passage with(Passage other) {
    Passage both = new Passage(meanings);
    both.places.addAll(places);
    both.places.addAll(other.places);
    both.words.addAll(words);
    both.words.addAll(other.words);
    both.loudness = loudness + other.loudness;
    both.count(letters + other.letters, known + other.known);
    for (int i = 0; i < sums.length; i++) {
      both.sums[i] = sums[i] + other.sums[i];
    }
    return both;
  }

  double nearness(int topic) {
    return meanings.bias(topic) + sums[topic] / Math.sqrt(Math.max(1, loudness));
  }

  /// What the `count` strongest of its words say for the topic, each word taken once.
  double strongest(int topic, int count) {
    double[] best = new double[count];
    for (int word : words) {
      double weight = meanings.weight(word, topic);
      for (int i = 0; i < count && weight > 0; i++) {
        double weaker = Math.min(best[i], weight);
        best[i] = Math.max(best[i], weight);
        weight = weaker;
      }
    }
    return Arrays.stream(best).sum();
  }

  List<Place> places() {
    return places;
  }
}
