package org.harbourwire.portal.view.history;

import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SourceAddress;
import org.harbourwire.store.search.Hit;
import org.jspecify.annotations.Nullable;

/// An article in the time line of its story.
///
/// @param relation what it is in the story, in words; absent when nothing is known of that
/// @param published when its publisher published it, if that is known
/// @param firstSeen when we first saw it
public record StoryArticleView(
    String href,
    String title,
    Languages.Shown language,
    String sourceName,
    String sourceHref,
    @Nullable String relation,
    Times.@Nullable Shown published,
    Times.Shown firstSeen) {

  static StoryArticleView of(Hit hit, Wording wording) {
    return new StoryArticleView(
        "/articles/" + hit.id(),
        hit.title(),
        wording.languages().of(hit.language()),
        hit.source().name(),
        SourceAddress.of(hit.source().id()),
        hit.relation() == null ? null : wording.text("article.story." + hit.relation().wireName()),
        wording.times().published(hit.publishedAt()),
        wording.times().at(hit.firstSeenAt()));
  }
}
