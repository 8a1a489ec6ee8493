package org.harbourwire.portal.view;

import java.util.Comparator;
import java.util.List;
import org.harbourwire.contract.source.SourceHealth;
import org.jspecify.annotations.Nullable;

/// The page of sources.
///
/// @param summary how many there are and how many fail
/// @param attention how many need an operator's attention
/// @param onlyAttention whether only these are listed
/// @param sources those that need attention first
public record SourcesView(
    String summary, long attention, boolean onlyAttention, List<SourceView> sources) {

  /// The view of all `sources`.
  ///
  /// @param onlyAttention whether to list only those that need attention
  public static SourcesView of(List<SourceHealth> sources, boolean onlyAttention, Wording wording) {
    List<SourceView> rows =
        sources.stream()
            .map(s -> SourceView.of(s, wording))
            .sorted(Comparator.comparing(r -> !r.attention()))
            .toList();
    long failing = rows.stream().filter(SourceView::failing).count();
    return new SourcesView(
        wording.text("sources.summary", rows.size(), failing),
        rows.stream().filter(SourceView::attention).count(),
        onlyAttention,
        rows.stream().filter(r -> r.attention() || !onlyAttention).toList());
  }

  /// What stands in place of an empty list.
  public @Nullable String emptyKey() {
    return !sources.isEmpty() ? null : onlyAttention ? "sources.all-well" : "sources.none";
  }
}
