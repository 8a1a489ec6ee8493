package org.harbourwire.newsroom.article;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented article as it was written.
///
/// @param id unique in the newsroom and part of its address
/// @param site id of the site that publishes it
/// @param title its headline
/// @param language `en`, `zh-Hant` or `zh-Hans`
/// @param age how long before the opening of the newsroom it was published; absent: published later
/// @param topics ids of the topics that an editor would give; empty: off the field
/// @param author name in the byline
/// @param story what copies and translations of one event share
/// @param copyOf id of the article whose text follows its own first lines
/// @param sponsored whether somebody paid for it
/// @param leaves whether it is withdrawn while the newsroom publishes
/// @param paragraphs its text
/// @param revised its text after the edit that comes while the newsroom publishes; empty: none
public record SampleArticle(
    String id,
    String site,
    String title,
    String language,
    @Nullable Duration age,
    List<String> topics,
    @Nullable String author,
    @Nullable String story,
    @Nullable String copyOf,
    boolean sponsored,
    boolean leaves,
    List<String> paragraphs,
    List<String> revised) {

  /// Copies the lists.
  public SampleArticle {
    topics = List.copyOf(topics);
    paragraphs = List.copyOf(paragraphs);
    revised = List.copyOf(revised);
  }

  /// The same article with other text.
  public SampleArticle withParagraphs(List<String> text) {
    return new SampleArticle(
        id, site, title, language, age, topics, author, story, copyOf, sponsored, leaves, text,
        revised);
  }
}
