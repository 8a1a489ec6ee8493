package org.harbourwire.enrich.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private int[] words = {};
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
    loudness += meanings.loudness(place.word());
    meanings.addTo(sums, place.word());
  }

  /// Its words, each once.
  private int[] words() {
    if (words.length == 0) {
      words = places.stream().mapToInt(Place::word).distinct().toArray();
    }
    return words;
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

  /// Takes all of `other` in too.
  void addAll(Passage other) {
    places.addAll(other.places);
    loudness += other.loudness;
    count(other.letters, other.known);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  double nearness(int topic) {
    return meanings.bias(topic) + sums[topic] / Math.sqrt(Math.max(1, loudness));
  }

  /// What the `count` strongest of its words say for the topic, each word taken once.
  double strongest(int topic, int most) {
    double[] best = new double[most];
    for (int word : words()) {
      double weight = meanings.weight(word, topic);
      for (int i = 0; i < most && weight > 0; i++) {
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
