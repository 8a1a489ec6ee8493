package org.harbourwire.newsroom;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article of the newsroom and what a good reader should make of it.
///
/// @param id its id in the newsroom
/// @param sourceId the source that lists it
/// @param url where it is
/// @param state waiting, live or withdrawn
/// @param title its headline
/// @param text its paragraphs now, a line break between two
/// @param language `en`, `zh-Hant` or `zh-Hans`
/// @param publishedAt when it appeared; absent while it waits
/// @param dayOnly whether its source and page tell only the day, in Hong Kong time
/// @param author name in the byline, if it has one
/// @param topics ids of the topics that an editor would give; empty: off the field
/// @param story what copies and translations of one event share
/// @param copyOf id of the article that it copies
/// @param sponsored whether somebody paid for it
/// @param mediaType `text/html` or `application/pdf`
public record NewsroomArticle(
    String id,
    String sourceId,
    URI url,
    State state,
    String title,
    String text,
    String language,
    @Nullable Instant publishedAt,
    boolean dayOnly,
    @Nullable String author,
    List<String> topics,
    @Nullable String story,
    @Nullable String copyOf,
    boolean sponsored,
    String mediaType) {

  /// Where an article is in its life.
  public enum State {
    WAITING,
    LIVE,
    WITHDRAWN
  }
}
