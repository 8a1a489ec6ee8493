package org.harbourwire.alert.delivery;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.source.SourceEvent;
import org.jspecify.annotations.Nullable;

/// What a webhook is sent, as JSON: enough to show and to follow, no text of the article. Under 20
/// KB, as Standard Webhooks advises; long titles and lists are cut.
///
/// @param type `alert.raised`, or `source.broken`, `source.recovered`, `source.moved`,
///   `source.silent`, `source.speaks-again`, `source.pages-lost`, `source.pages-found`
/// @param timestamp when the alert was raised
/// @param data the alert
record WebhookBody(String type, Instant timestamp, Data data) {
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_TOPICS = 50;

  /// Either an article with its story, or a source.
  record Data(
      String id,
      Rule rule,
      @Nullable String storyId,
      @Nullable Article article,
      @Nullable Source source) {}

  record Rule(String id, String name) {}

  /// A source to which something happened.
  ///
  /// @param message in a sentence
  record Source(String name, String link, String message) {}

  record Article(
      @Nullable String id,
      int revision,
      String title,
      String link,
      String source,
      String language,
      List<String> topics,
      @Nullable Instant publishedAt) {}

  static WebhookBody of(Alert alert) {
    Rule rule = new Rule(alert.ruleId(), cut(alert.ruleName()));
    SourceEvent.Kind event = alert.event();
    if (event != null) {
      Source source = new Source(cut(alert.sourceName()), alert.url(), cut(alert.title()));
      return new WebhookBody(
          "source." + event.wireName(),
          alert.raisedAt(),
          new Data(alert.id(), rule, null, null, source));
    }
    return new WebhookBody(
        "alert.raised",
        alert.raisedAt(),
        new Data(alert.id(), rule, alert.storyId(), article(alert), null));
  }

  private static Article article(Alert alert) {
    return new Article(
        alert.articleId(),
        alert.revision(),
        cut(alert.title()),
        alert.url(),
        cut(alert.sourceName()),
        alert.language(),
        alert.topics().stream().limit(MOST_TOPICS).toList(),
        alert.publishedAt());
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
