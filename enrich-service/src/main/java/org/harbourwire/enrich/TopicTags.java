package org.harbourwire.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.NearTopic;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;

/// What an event says of the decisions on an article's topics.
public final class TopicTags {
  private static final int MOST_NEAR = 3;
  private static final int MOST_WORDS = 5;
  private static final int MOST_OBJECTIONS = 6;

  private TopicTags() {}

  /// The topics given, strongest first; then those above them, inherited.
  public static List<TopicTag> given(List<TopicDecision> decisions, Taxonomy taxonomy) {
    List<TopicTag> tags = new ArrayList<>();
    for (TopicDecision decision : decisions) {
      if (decision.given()) {
        tags.add(tag(decision, decision.evidence()));
      }
    }
    Map<String, TopicTag> inherited = new LinkedHashMap<>();
    for (TopicTag tag : tags) {
      for (Topic above : taxonomy.ancestors(tag.id())) {
        if (tags.stream().noneMatch(t -> t.id().equals(above.id()))) {
          inherited.putIfAbsent(
              above.id(),
              new TopicTag(above.id(), above.englishLabel(), tag.score(), true, List.of()));
        }
      }
    }
    tags.addAll(inherited.values());
    return tags;
  }

  /// The topics given with their phrases alone: words that count by their meaning are no key
  /// phrases.
  static List<TopicTag> phrased(List<TopicDecision> decisions) {
    return decisions.stream()
        .filter(TopicDecision::given)
        .map(decision -> tag(decision, decision.phrases()))
        .toList();
  }

  /// The topics that some words suggest and that were not given, nearest first.
  public static List<NearTopic> near(List<TopicDecision> decisions) {
    return decisions.stream()
        .filter(decision -> !decision.given() && decision.suggested())
        .limit(MOST_NEAR)
        .map(TopicTags::near)
        .toList();
  }

  private static NearTopic near(TopicDecision decision) {
    return new NearTopic(
        decision.id(),
        decision.label(),
        decision.score(),
        decision.evidence().stream().limit(MOST_WORDS).map(Evidence::span).toList(),
        decision.objections().stream().limit(MOST_OBJECTIONS).toList());
  }

  private static TopicTag tag(TopicDecision decision, List<Evidence> evidence) {
    List<Span> spans = evidence.stream().map(Evidence::span).toList();
    return new TopicTag(decision.id(), decision.label(), decision.score(), false, spans);
  }
}
