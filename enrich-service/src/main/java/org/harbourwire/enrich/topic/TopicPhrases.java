package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.phrase.PhraseIndex;
import org.harbourwire.enrich.phrase.PhraseIndex.Entry;
import org.harbourwire.enrich.topic.TopicTagger.Kind;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;

/// Gathers the phrases of a taxonomy with what each does for its topic, and numbers those that
/// others need beside them, so that an article's neighbours are compared by number.
final class TopicPhrases {
  private final List<Entry<Role>> entries = new ArrayList<>();
  private final Map<Phrase, Entry<Role>> neighbours = new LinkedHashMap<>();

  private TopicPhrases() {}

  /// The index of all phrases of `taxonomy`.
  static PhraseIndex<Role> index(Taxonomy taxonomy) {
    TopicPhrases phrases = new TopicPhrases();
    for (Topic topic : taxonomy.topics()) {
      phrases.add(topic, Kind.STRONG, topic.strong());
      phrases.add(topic, Kind.WEAK, topic.weak());
      phrases.add(topic, Kind.NOT, topic.not());
      phrases.add(topic, Kind.AGAINST, topic.against());
    }
    phrases.entries.addAll(phrases.neighbours.values());
    return new PhraseIndex<>(phrases.entries);
  }

  private void add(Topic topic, Kind kind, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      BitSet wanted = new BitSet();
      phrase.near().forEach(near -> wanted.set(number(near)));
      entries.add(new Entry<>(phrase, Role.of(kind, topic.id(), wanted, phrase.near())));
    }
  }

  private int number(Phrase near) {
    Role role = Role.neighbour(neighbours.size());
    return neighbours.computeIfAbsent(near, key -> new Entry<>(key, role)).value().number();
  }
}
