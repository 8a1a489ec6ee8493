package org.harbourwire.portal.view.source;

import java.util.Comparator;
import java.util.List;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.view.source.SourceView.Style;
import org.jspecify.annotations.Nullable;

/// The page of sources.
///
/// @param summary how many there are, how many fail and how many are paused
/// @param attention how many need an operator's attention
/// @param onlyAttention whether only these are listed
/// @param sources those that need attention first, those that are not polled last
public record SourcesView(
    String summary, long attention, boolean onlyAttention, List<SourceView> sources) {

  /// The view of all sources.
  ///
  /// @param onlyAttention whether to list only those that need attention
  public static SourcesView of(Boards boards, boolean onlyAttention, Wording wording) {
    List<SourceView> rows =
        boards.sources().byName().stream()
            .map(s -> SourceView.of(s, boards.decisions().unread(s.source().id()), wording))
            .sorted(Comparator.comparing(SourceView::style))
            .toList();
    return new SourcesView(
        wording.text(
            "sources.summary", rows.size(), count(rows, Style.FAILING), count(rows, Style.PAUSED)),
        rows.stream().filter(SourceView::attention).count(),
        onlyAttention,
        rows.stream().filter(r -> r.attention() || !onlyAttention).toList());
  }

  /// What stands in place of an empty list.
  public @Nullable String emptyKey() {
    return !sources.isEmpty() ? null : onlyAttention ? "sources.all-well" : "sources.none";
  }

  private static long count(List<SourceView> rows, Style style) {
    return rows.stream().filter(r -> r.style() == style).count();
  }
}
