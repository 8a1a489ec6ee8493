package org.harbourwire.contract.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the enricher adds to an article.
///
/// @param language `en`, `zh-Hant`, `zh-Hans`, `mul`, or another BCP 47 tag
/// @param cantonese whether the Chinese is written Cantonese
/// @param summary the article's own most telling sentences; absent where its text is
/// @param topics what it is about, strongest first; then the parents of these, inherited
/// @param nearTopics up to three topics that it came near to and was not given, nearest first
/// @param entities the names in it
/// @param amounts the sums of money in it
/// @param keyPhrases up to eight phrases that characterise it
/// @param story the story it belongs to, once known
/// @param versions what made this enrichment
public record Enrichment(
    String language,
    boolean cantonese,
    @Nullable String summary,
    List<TopicTag> topics,
    List<NearTopic> nearTopics,
    List<EntityTag> entities,
    List<AmountTag> amounts,
    List<String> keyPhrases,
    @Nullable StoryRef story,
    Versions versions) {
  public Enrichment {
    topics = List.copyOf(topics);
    nearTopics = List.copyOf(nearTopics);
    entities = List.copyOf(entities);
    amounts = List.copyOf(amounts);
    keyPhrases = List.copyOf(keyPhrases);
  }
}
