package org.harbourwire.enrich.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;

/// The strong phrases that an operator wrote: those that the shipped topic does not have. Somebody
/// decided that one of them suffices, so neither what was learnt of other texts nor a rival takes
/// anything off an article in which one counts; written words against the topic still do.
final class OwnPhrases {
  private final Map<String, Set<String>> byTopic = new HashMap<>();

  /// Those of `taxonomy`; none when it is the shipped one.
  OwnPhrases(Taxonomy taxonomy) {
    Taxonomy shipped = Taxonomy.shipped();
    if (taxonomy.version().equals(shipped.version())) {
      return;
    }
    for (Topic topic : taxonomy.topics()) {
      Set<String> own = strong(topic);
      shipped.topic(topic.id()).ifPresent(known -> own.removeAll(strong(known)));
      byTopic.put(topic.id(), own);
    }
  }

  private static Set<String> strong(Topic topic) {
    return topic.strong().stream()
        .map(Phrase::written)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Whether one of them is evidence of `decision`.
  boolean speakFor(TopicDecision decision) {
    Set<String> own = byTopic.getOrDefault(decision.id(), Set.of());
    return !own.isEmpty()
        && decision.evidence().stream().anyMatch(evidence -> own.contains(evidence.phrase()));
  }
}
