package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.meaning.Meaning;
import org.harbourwire.enrich.vocabulary.Topic;
import org.jspecify.annotations.Nullable;

/// Lets what an article's words mean together speak beside the phrases of a topic: it adds weight
/// where it is near to the topic, and alone suffices where it is very near; it takes off where it
/// is far. Words against the topic, or that mean something else here, silence it.
final class ByMeaning {
  /// From these log odds on the meaning speaks for a topic, below against it.
  private static final double NEAR = -1;

  /// What each unit of log odds counts, and the most that the meaning can add and take off.
  private static final double COUNTS = 0.25;

  private static final double MOST = 1.1;
  private static final double TAKES = 0.5;

  private ByMeaning() {}

  /// The decision with the meaning weighed in; none when neither phrases nor meaning suggest it.
  static @Nullable TopicDecision weigh(
      Topic topic, @Nullable TopicDecision byPhrase, Meaning meaning) {
    double counts = Math.clamp(COUNTS * (meaning.nearness() - NEAR), -TAKES, MOST);
    if (counts < 0) {
      return byPhrase == null || !meaning.whole() ? byPhrase : with(byPhrase, counts, List.of());
    }
    if (!meaning.shared() || (byPhrase != null && silenced(byPhrase))) {
      return byPhrase;
    }
    TopicDecision decision =
        byPhrase == null
            ? new TopicDecision(
                topic.id(),
                topic.englishLabel(),
                0,
                topic.threshold(),
                List.of(),
                List.of(),
                List.of())
            : byPhrase;
    return with(decision, counts, meaning.words());
  }

  private static boolean silenced(TopicDecision byPhrase) {
    return !byPhrase.vetoes().isEmpty()
        || (byPhrase.evidence().isEmpty() && !byPhrase.ignored().isEmpty());
  }

  private static TopicDecision with(TopicDecision decision, double added, List<Span> words) {
    List<Evidence> evidence = new ArrayList<>(decision.evidence());
    for (Span word : words) {
      evidence.add(new Evidence(word, Evidence.MEANING, added / words.size()));
    }
    return new TopicDecision(
        decision.id(),
        decision.label(),
        decision.sum() + added,
        decision.threshold(),
        evidence,
        decision.vetoes(),
        decision.ignored());
  }
}
