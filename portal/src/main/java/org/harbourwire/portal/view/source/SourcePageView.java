package org.harbourwire.portal.view.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.search.SourceAddress;
import org.harbourwire.portal.view.search.FacetView;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.portal.view.search.ResultView;
import org.harbourwire.portal.view.search.ResultsView;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The page of a source.
///
/// @param name what people call it
/// @param source how it does; absent when it is registered no more, and only its articles are left
/// @param about its kind, its publisher and what its terms allow, each in words
/// @param polls its last polls, the latest first
/// @param count how many articles there are of it, in words
/// @param latest its latest articles
/// @param topics what it covers, the most frequent topics first; empty when there is nothing yet
/// @param feeds its articles as feeds
/// @param searchHref all its articles
/// @param apiHref how it does as JSON; absent when it is registered no more
public record SourcePageView(
    String name,
    @Nullable SourceView source,
    List<String> about,
    List<PollView> polls,
    String count,
    List<ResultView> latest,
    List<FacetView.Value> topics,
    List<ResultsView.Form> feeds,
    String searchHref,
    @Nullable String apiHref) {

  /// The view of the source `id`.
  ///
  /// @param standing absent when it is not registered
  /// @param found its latest articles and its topics
  public static SourcePageView of(
      String id,
      SourceBoard.@Nullable Standing standing,
      Boards boards,
      SearchResult found,
      Wording wording) {
    SearchAddress address = SearchAddress.of(Facet.SOURCE, id);
    Names names = Names.of(wording, boards.sources(), found);
    List<SourceHealth> polls = boards.sources().lastPolls(id);
    return new SourcePageView(
        names.of(Facet.SOURCE, id),
        standing == null ? null : SourceView.of(standing, boards.decisions().unread(id), wording),
        standing == null ? List.of(wording.text("source.removed")) : about(standing, wording),
        standing == null ? List.of() : polls.stream().map(p -> PollView.of(p, wording)).toList(),
        wording.text("search.count", found.total()),
        found.hits().stream().map(h -> ResultView.of(h, address, names, wording)).toList(),
        FacetView.values(address, Facet.TOPIC, found, names, wording),
        ResultsView.feeds(address),
        address.href(),
        standing == null ? null : "/api" + SourceAddress.of(id));
  }

  private static List<String> about(SourceBoard.Standing standing, Wording wording) {
    var source = standing.source();
    return Stream.of(
            source.kind(),
            source.publisher(),
            wording.text("source.usage." + source.usage().wireName()))
        .filter(Objects::nonNull)
        .toList();
  }
}
