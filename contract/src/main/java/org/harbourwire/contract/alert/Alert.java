package org.harbourwire.contract.alert;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.jspecify.annotations.Nullable;

/// What we decided to tell: value of `news.alerts.v1`, keyed by rule. One per rule and story, or
/// one per event of a source under the built-in rule `source-health`.
///
/// @param id the same for the same rule and story or event, also after a restart
/// @param ruleId id of the rule that was met
/// @param ruleName the rule's name at that time
/// @param articleId id of the article that met it; absent: it is about a source
/// @param revision the article's revision; 0: it is about a source
/// @param storyId id of the article's story, else of the article; absent: it is about a source
/// @param title the article's headline, or what happened to the source
/// @param url the article's address, or the source's
/// @param sourceName what people call the source where it appeared
/// @param language the article's language, a BCP 47 tag
/// @param topics ids of the article's topics
/// @param publishedAt when the article was published, if that is known
/// @param raisedAt when the alert was decided
/// @param webhook where to post it, if the rule says so
/// @param event what happened to the source; absent: it is about an article
public record Alert(
    String id,
    String ruleId,
    String ruleName,
    @Nullable String articleId,
    int revision,
    @Nullable String storyId,
    String title,
    @Address String url,
    String sourceName,
    String language,
    List<String> topics,
    @Nullable Instant publishedAt,
    Instant raisedAt,
    @Nullable String webhook,
    @Nullable Kind event) {
  /// The id of the built-in rule that tells what happens to sources.
  public static final String SOURCE_HEALTH_RULE = "source-health";

  public Alert {
    topics = List.copyOf(topics);
  }
}
