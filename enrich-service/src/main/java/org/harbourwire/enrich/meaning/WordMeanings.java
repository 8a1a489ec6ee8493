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
/// vectors, multiplied out word by word: `training/LearnMeanings.java` writes the file and tells how.
/// Immutable.
///
/// @param topics ids, in the order of the weights
/// @param bias what the log odds of each topic are without words
/// @param finder finds the words
/// @param loudness how much each word counts: 1 for rare ones, near 0 for the commonest
/// @param weights by word, then topic, in units of `unit`
/// @param unit the size of a weight of 1
record WordMeanings(
    List<String> topics,
    float[] bias,
    WordFinder finder,
    float[] loudness,
    byte[][] weights,
    float unit) {

  static WordMeanings shipped() {
    try (InputStream in = WordMeanings.class.getResourceAsStream("meanings.bin")) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack meanings.bin");
      }
      return read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("meanings.bin", e);
    }
  }

  private static WordMeanings read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> topics = new ArrayList<>();
    float[] bias = new float[count];
    for (int i = 0; i < count; i++) {
      topics.add(in.readUTF());
      bias[i] = in.readFloat();
    }
    float unit = in.readFloat();
    int size = in.readInt();
    Map<String, Integer> words = HashMap.newHashMap(size);
    float[] loudness = new float[size];
    byte[][] weights = new byte[size][count];
    for (int i = 0; i < size; i++) {
      words.put(in.readUTF(), i);
      loudness[i] = in.readUnsignedByte() / 255f;
      in.readFully(weights[i]);
    }
    return new WordMeanings(
        List.copyOf(topics), bias, new WordFinder(words), loudness, weights, unit);
  }

  float weight(int word, int topic) {
    return weights[word][topic] * unit;
  }
}
