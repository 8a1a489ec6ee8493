package org.harbourwire.enrich.topology;

import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.Explanation;

/// What was found in an article, in a line for `harbourwire why`.
final class ReasonLine {
  private ReasonLine() {}

  static String of(Explanation explanation) {
    List<TopicTag> topics = explanation.enrichment().topics();
    String found =
        topics.stream()
            .filter(topic -> !topic.inherited())
            .map(topic -> topic.id() + " " + topic.score())
            .collect(Collectors.joining(", "));
    String refused =
        explanation.suggested().stream()
            .filter(decision -> !decision.given())
            .map(decision -> decision.id() + " " + decision.score())
            .collect(Collectors.joining(", "));
    return explanation.enrichment().language()
        + "; topics: "
        + (found.isEmpty() ? "none" : found)
        + (refused.isEmpty() ? "" : "; not given: " + refused)
        + (explanation.cut() ? "; only the first part of the text was read" : "");
  }
}
