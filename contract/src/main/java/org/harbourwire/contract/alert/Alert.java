package org.harbourwire.contract.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we decided to tell: value of `news.alerts.v1`, keyed by rule. One per rule and story.
///
/// @param id the same for the same rule and story, also after a restart
/// @param ruleId the rule that was met
/// @param ruleName its name at that time
/// @param articleId the article that met it
/// @param revision its revision
/// @param storyId its story, else the article's id
/// @param title its headline
/// @param url its address
/// @param sourceName where it appeared
/// @param language of the article
/// @param topics ids of its topics
/// @param publishedAt if known
/// @param raisedAt when the alert was decided
/// @param webhook where to post it, if the rule says so
public record Alert(
    String id,
    String ruleId,
    String ruleName,
    String articleId,
    int revision,
    String storyId,
    String title,
    String url,
    String sourceName,
    String language,
    List<String> topics,
    @Nullable Instant publishedAt,
    Instant raisedAt,
    @Nullable String webhook) {
  public Alert {
    topics = List.copyOf(topics);
  }
}
