package org.harbourwire.enrich.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each word says for and against each topic. The weights are a logistic regression over word
/// vectors, multiplied out word by word: `training/LearnMeanings.java` writes the file and tells
/// how. Immutable.
final class WordMeanings {
  private static final float FULL_LOUDNESS = 255;

  /// In the file, what every text that has a topic is also about.
  private static final String ANY = "any";

  private final List<String> topics;

  private final int any;

  /// What the log odds of each topic are without words.
  private final float[] bias;

  private final WordFinder finder;

  /// How much each word counts: 1 for rare ones, near 0 for the commonest.
  private final float[] loudness;

  /// By word, then topic, in units of [#unit].
  private final byte[][] weights;

  private final float unit;

  private WordMeanings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> ids = new ArrayList<>();
    bias = new float[count];
    for (int i = 0; i < count; i++) {
      ids.add(in.readUTF());
      bias[i] = in.readFloat();
    }
    topics = List.copyOf(ids);
    any = topics.indexOf(ANY);
    unit = in.readFloat();
    int size = in.readInt();
    Map<String, Integer> words = HashMap.newHashMap(size);
    loudness = new float[size];
    weights = new byte[size][count];
    for (int i = 0; i < size; i++) {
      words.put(in.readUTF(), i);
      loudness[i] = in.readUnsignedByte() / FULL_LOUDNESS;
      in.readFully(weights[i]);
    }
    finder = new WordFinder(words);
  }

  /// Read once, whatever the number of vocabularies.
  private static final class Shipped {
    static final WordMeanings MEANINGS = read();
  }

  static WordMeanings shipped() {
    return Shipped.MEANINGS;
  }

  private static WordMeanings read() {
    try (InputStream in = WordMeanings.class.getResourceAsStream("meanings.bin")) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack meanings.bin");
      }
      return new WordMeanings(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("meanings.bin", e);
    }
  }

  /// Ids, in the order of the weights; one of them is [#any].
  List<String> topics() {
    return topics;
  }

  /// The number of what is near to an article that has any topic at all, far from daily life.
  int any() {
    return any;
  }

  WordFinder finder() {
    return finder;
  }

  float bias(int topic) {
    return bias[topic];
  }

  float loudness(int word) {
    return loudness[word];
  }

  /// Adds the word's weight for each topic to that topic's sum.
  void addTo(double[] sums, int word) {
    byte[] ofWord = weights[word];
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] += ofWord[topic] * unit;
    }
  }

  /// What the word adds to the log odds of the topic in a text of no other words.
  float weight(int word, int topic) {
    return weights[word][topic] * unit;
  }
}
