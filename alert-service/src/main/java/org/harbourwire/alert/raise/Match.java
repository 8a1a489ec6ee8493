package org.harbourwire.alert.raise;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.source.SourceEvent;
import org.jspecify.annotations.Nullable;

/// That an article meets a rule, or that something happened to a source; travels from its partition
/// to the rule's.
///
/// @param alert what is told if this story or event was not told to this rule before
/// @param sourceId the article's source, or the source itself
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
            rule.webhook(),
            null),
        article.source().id());
  }

  /// That something happened to a source: told under the built-in rule.
  ///
  /// @param webhook of the operator, if there is one
  static Match of(SourceEvent event, @Nullable String webhook, Instant at) {
    return new Match(
        new Alert(
            alertId(Alert.SOURCE_HEALTH_RULE, event.id()),
            Alert.SOURCE_HEALTH_RULE,
            "Source health",
            null,
            0,
            null,
            event.message(),
            event.url(),
            event.name(),
            "en",
            List.of(),
            null,
            at,
            webhook,
            event.kind()),
        event.sourceId());
  }

  /// By what it is remembered: story and article, or the event itself.
  List<String> toldKeys() {
    return alert.event() != null
        ? List.of(alert.ruleId() + "|event|" + alert.id())
        : List.of(
            alert.ruleId() + "|story|" + alert.storyId(),
            alert.ruleId() + "|article|" + alert.articleId());
  }

  /// The same for the same rule and story.
  private static String alertId(String ruleId, String about) {
    return "al_" + ArticleId.hash(ruleId + "|" + about).substring(0, ID_LENGTH);
  }
}
