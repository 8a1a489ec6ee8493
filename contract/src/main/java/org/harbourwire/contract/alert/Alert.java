package org.harbourwire.contract.alert;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// What we decided to tell: value of `news.alerts.v1`, keyed by rule. One per rule and story.
///
/// @param id the same for the same rule and story, also after a restart
/// @param ruleId id of the rule that was met
/// @param ruleName the rule's name at that time
/// @param articleId id of the article that met it
/// @param revision the article's revision
/// @param storyId id of the article's story, else of the article
/// @param title the article's headline
/// @param url the article's address
/// @param sourceName what people call the source where it appeared
/// @param language the article's language, a BCP 47 tag
/// @param topics ids of the article's topics
/// @param publishedAt when the article was published, if that is known
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
    @Address String url,
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
