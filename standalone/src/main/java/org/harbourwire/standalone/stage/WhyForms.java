package org.harbourwire.standalone.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.enrich.Explanation;
import org.harbourwire.enrich.topic.Evidence;
import org.harbourwire.enrich.topic.TopicDecision;
import org.harbourwire.enrich.vocabulary.Topic;

/// What `stage enrich --explain` adds: the topics given, all others that some words suggest, and
/// those asked for, strongest first.
final class WhyForms {
  private WhyForms() {}

  /// @param sum what the words weigh, less what speaks against the topic
  /// @param threshold from which sum it is given
  record TopicForm(
      String id,
      boolean given,
      double sum,
      double threshold,
      List<Evidence> words,
      List<Objection> objections) {}

  static List<TopicForm> of(Explanation explanation, List<Topic> asked) {
    Set<String> ids = asked.stream().map(Topic::id).collect(Collectors.toSet());
    List<TopicForm> forms = new ArrayList<>();
    for (TopicDecision decision : explanation.decisions()) {
      if (decision.suggested() || ids.contains(decision.id())) {
        forms.add(form(decision));
      }
    }
    asked.stream()
        .filter(topic -> explanation.decision(topic.id()).isEmpty())
        .forEach(topic -> forms.add(silent(topic)));
    return forms;
  }

  private static TopicForm silent(Topic topic) {
    return new TopicForm(topic.id(), false, 0, topic.threshold(), List.of(), List.of());
  }

  private static TopicForm form(TopicDecision d) {
    double sum = Math.round(1000 * d.sum()) / 1000.0;
    return new TopicForm(d.id(), d.given(), sum, d.threshold(), d.evidence(), d.objections());
  }
}
