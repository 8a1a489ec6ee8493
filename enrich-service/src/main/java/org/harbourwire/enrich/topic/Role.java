package org.harbourwire.enrich.topic;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.enrich.phrase.Phrase;

/// What a phrase does for a topic.
///
/// @param kind how it bears on it
/// @param topic the topic's id; none for a mere neighbour that others need
/// @param number the phrase's number as a neighbour, else [#NO_NEIGHBOUR]
/// @param wanted the numbers of the neighbours of which it needs one; none: no condition
/// @param lack the first of these in words, as it is told where all of them are missing
record Role(TopicTagger.Kind kind, String topic, int number, BitSet wanted, String lack) {
  private static final int NO_NEIGHBOUR = -1;
  private static final int MOST_TOLD = 6;

  /// The role of a phrase for or against a topic.
  static Role of(TopicTagger.Kind kind, String topic, BitSet wanted, List<Phrase> near) {
    String told =
        near.stream().limit(MOST_TOLD).map(Phrase::written).collect(Collectors.joining(", "));
    return new Role(
        kind, topic, NO_NEIGHBOUR, wanted, near.size() > MOST_TOLD ? told + ", …" : told);
  }

  /// The role of a phrase that others need beside them.
  static Role neighbour(int number) {
    return new Role(TopicTagger.Kind.NEIGHBOUR, "", number, new BitSet(), "");
  }
}
