package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.meaning.Meaning;
import org.harbourwire.enrich.meaning.Meaning.Extent;
import org.harbourwire.enrich.vocabulary.Topic;
import org.jspecify.annotations.Nullable;

/// Lets what an article's words mean together speak beside the phrases of a topic: it adds weight
/// where it is near to the topic, and alone suffices where it is very near; it takes off where it
/// is far. Words against the topic, or that mean something else here, silence it; to a mention it
/// adds nothing, since that is much of what brings it near. The numbers come from a logistic
/// regression over short articles that neither phrases nor words were chosen on, see
/// docs/adr/0004-meanings-of-words.md.
final class ByMeaning {
  /// From these log odds on the meaning speaks for a topic, below against it.
  private static final double NEAR = -2.1;

  /// The same where there is only a headline: it is about something, and has few words to say so.
  private static final double NEAR_OF_HEADLINE = -2.8;

  /// What the beginning of a long article counts less where no phrase bears it out: the field's
  /// words would stand somewhere in so much text.
  private static final double UNCONFIRMED = 0.3;

  /// What each unit of log odds counts, and the most that the meaning can take off.
  private static final double COUNTS = 0.675;

  private static final double TAKES = 1.0;

  private ByMeaning() {}

  /// The decision with the meaning weighed in; none when neither phrases nor meaning suggest it.
  static @Nullable TopicDecision weigh(
      Topic topic, @Nullable TopicDecision byPhrase, Meaning meaning) {
    double near = meaning.extent() == Extent.HEADLINE ? NEAR_OF_HEADLINE : NEAR;
    double counts = Math.max(COUNTS * (meaning.nearness() - near), -TAKES);
    if (meaning.extent() == Extent.BEGINNING && (byPhrase == null || byPhrase.sum() <= 0)) {
      counts = counts > 0 ? Math.max(0, counts - UNCONFIRMED) : counts;
    }
    if (counts > 0 && (!meaning.shared() || silenced(byPhrase))) {
      counts = 0;
    }
    if (byPhrase == null) {
      return counts > 0 ? with(none(topic), counts, meaning.words()) : null;
    }
    if (counts < 0 && !meaning.conclusive()) {
      return byPhrase;
    }
    if (counts > 0 && byPhrase.mention()) {
      double more = Math.max(0, counts - byPhrase.sum());
      return more > 0 ? with(byPhrase, more, meaning.words()) : byPhrase;
    }
    return with(byPhrase, counts, counts > 0 ? meaning.words() : List.of());
  }

  private static TopicDecision none(Topic topic) {
    return new TopicDecision(
        topic.id(), topic.englishLabel(), 0, topic.threshold(), List.of(), List.of());
  }

  private static boolean silenced(@Nullable TopicDecision byPhrase) {
    return byPhrase != null
        && (!byPhrase.vetoes().isEmpty()
            || (byPhrase.evidence().isEmpty() && !byPhrase.ignored().isEmpty()));
  }

  private static TopicDecision with(TopicDecision decision, double added, List<Span> words) {
    List<Evidence> evidence = new ArrayList<>(decision.evidence());
    for (Span word : words) {
      evidence.add(new Evidence(word, Evidence.MEANING, added / words.size()));
    }
    return decision.with(decision.sum() + added, evidence);
  }
}
