package org.harbourwire.alert.raise;

import java.time.Instant;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.EnrichedArticle;

/// That an article meets a rule; travels from the article's partition to the rule's.
///
/// @param alert what is told if this story was not told to this rule before
/// @param sourceId the article's source
record Match(Alert alert, String sourceId) {
  private static final int ID_LENGTH = 32;

  static Match of(AlertRule rule, EnrichedArticle article, Instant at) {
    String story = article.story() == null ? article.id() : article.story().id();
    return new Match(
        new Alert(
            alertId(rule.id(), story),
            rule.id(),
            rule.name(),
            article.id(),
            article.revision(),
            story,
            article.title(),
            article.url(),
            article.source().name(),
            article.language(),
            article.topics().stream().map(t -> t.id()).toList(),
            article.publishedInstant(),
            at,
            rule.webhook()),
        article.source().id());
  }

  /// The same for the same rule and story.
  private static String alertId(String ruleId, String storyId) {
    return "al_" + ArticleId.hash(ruleId + "|" + storyId).substring(0, ID_LENGTH);
  }
}
