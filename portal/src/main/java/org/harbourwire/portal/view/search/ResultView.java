package org.harbourwire.portal.view.search;

import java.util.List;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.search.StoryAddress;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.MarkedText;
import org.jspecify.annotations.Nullable;

/// An article in a list.
///
/// @param more the others of its story that the search found, where stories are collapsed
/// @param storyHref its story, if it is in one
public record ResultView(
    String href,
    String sourceName,
    Times.@Nullable Shown published,
    Times.Shown firstSeen,
    Languages.Shown language,
    List<MarkedText.Segment> title,
    List<List<MarkedText.Segment>> fragments,
    List<Link> topics,
    @Nullable Link more,
    @Nullable String storyHref) {

  /// The view of `hit`, which the search at `address` found.
  public static ResultView of(Hit hit, SearchAddress address, Names names, Wording wording) {
    return new ResultView(
        "/articles/" + hit.id(),
        hit.source().name(),
        wording.times().published(hit.publishedAt()),
        wording.times().at(hit.firstSeenAt()),
        wording.languages().of(hit.language()),
        hit.markedTitle().segments(),
        hit.excerpts().stream().map(MarkedText::segments).toList(),
        hit.topics().stream().map(t -> topic(t, names)).toList(),
        more(hit, address, wording),
        hit.relation() == null ? null : StoryAddress.of(hit.story()));
  }

  private static @Nullable Link more(Hit hit, SearchAddress address, Wording wording) {
    return hit.together() == 1
        ? null
        : new Link(
            address.ofStory(hit.story()).href(),
            wording.text("result.more", hit.together() - 1),
            "");
  }

  private static Link topic(String id, Names names) {
    return new Link(SearchAddress.of(Facet.TOPIC, id).href(), names.of(Facet.TOPIC, id), "");
  }
}
