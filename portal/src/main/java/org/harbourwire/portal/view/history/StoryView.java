package org.harbourwire.portal.view.history;

import java.util.List;
import org.harbourwire.portal.page.Languages;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The time line of a story.
///
/// @param title the headline of its first article
/// @param language that of the headline
/// @param summary how many articles of how many sources there are
/// @param articles the oldest first
/// @param more how many further ones there are, in words; absent when there are none
/// @param searchHref the search for its articles
/// @param apiHref the same as JSON
public record StoryView(
    String title,
    Languages.Shown language,
    String summary,
    List<StoryArticleView> articles,
    @Nullable String more,
    String searchHref,
    String apiHref) {

  /// The view of the story `id`, of which `found` has at least one article.
  public static StoryView of(String id, SearchResult found, Wording wording) {
    Hit first = found.hits().getFirst();
    long sources = found.hits().stream().map(h -> h.source().id()).distinct().count();
    long left = found.total() - found.hits().size();
    return new StoryView(
        first.title(),
        wording.languages().of(first.language()),
        wording.text("story.summary", found.total(), sources),
        found.hits().stream().map(h -> StoryArticleView.of(h, wording)).toList(),
        left == 0 ? null : wording.text("story.left", left),
        SearchAddress.of(Facet.STORY, id).href(),
        "/api/stories/" + id);
  }
}
