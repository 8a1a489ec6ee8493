package org.harbourwire.alert.delivery;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.jspecify.annotations.Nullable;

/// What a webhook is sent, as JSON: enough to show and to follow, no text of the article. Under 20
/// KB, as Standard Webhooks advises; long titles and lists are cut.
///
/// @param type `alert.raised`
/// @param timestamp when the alert was raised
/// @param data the alert
record WebhookBody(String type, Instant timestamp, Data data) {
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_TOPICS = 50;

  record Data(String id, Rule rule, String storyId, Article article) {}

  record Rule(String id, String name) {}

  record Article(
      String id,
      int revision,
      String title,
      String link,
      String source,
      String language,
      List<String> topics,
      @Nullable Instant publishedAt) {}

  static WebhookBody of(Alert alert) {
    Article article =
        new Article(
            alert.articleId(),
            alert.revision(),
            cut(alert.title()),
            alert.url(),
            cut(alert.sourceName()),
            alert.language(),
            alert.topics().stream().limit(MOST_TOPICS).toList(),
            alert.publishedAt());
    Rule rule = new Rule(alert.ruleId(), cut(alert.ruleName()));
    return new WebhookBody(
        "alert.raised", alert.raisedAt(), new Data(alert.id(), rule, alert.storyId(), article));
  }

  String json() {
    return Json.write(this);
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }
}
