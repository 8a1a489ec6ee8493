package org.harbourwire.portal.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.portal.page.WebAddress;
import org.jspecify.annotations.Nullable;

/// An article in a feed. Its text is not in it: who wants that follows the link.
///
/// @param id a tag URI (RFC 4151) that never changes
/// @param version changes with each revision of the article and of its tags
/// @param url where its publisher has it; its page in the portal if that is no web address
/// @param mediaType of what is there
/// @param page its page in the portal
/// @param sourceId a tag URI of where it was published
/// @param published when its publisher published it, else when it was first seen
/// @param updated when it was fetched in this revision
/// @param summary plain text; absent when there is none, or its source allows none
/// @param topics what the topics are called
public record FeedEntry(
    String id,
    String version,
    String title,
    String url,
    String mediaType,
    String page,
    String sourceId,
    String source,
    List<String> authors,
    String language,
    Instant published,
    Instant updated,
    @Nullable String summary,
    List<String> topics) {
  private static final String TAG = "tag:harbourwire.org,2026:";
  private static final String PAGE = "text/html";

  public FeedEntry {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
  }

  /// The entry of `a`.
  ///
  /// @param portal where the portal is, without a slash at its end
  public static FeedEntry of(EnrichedArticle a, String portal) {
    String page = portal + "/articles/" + a.id();
    String published = WebAddress.linkable(a.canonicalUrl());
    return new FeedEntry(
        TAG + "article:" + a.id(),
        a.revision() + "." + a.enrichmentRevision(),
        a.title(),
        Objects.requireNonNullElse(published, page),
        published == null || a.mediaType() == null ? PAGE : a.mediaType(),
        page,
        TAG + "source:" + URLEncoder.encode(a.source().id(), StandardCharsets.UTF_8),
        a.source().name(),
        a.authors(),
        a.language(),
        Objects.requireNonNullElse(a.publishedInstant(), a.firstSeenAt()),
        a.fetchedAt(),
        a.summary(),
        a.topics().stream().map(TopicTag::label).toList());
  }
}
