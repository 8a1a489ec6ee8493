package org.harbourwire.portal.view;

import java.util.List;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.jspecify.annotations.Nullable;

/// The page of sources.
///
/// @param summary how many there are and how many fail
/// @param sources the failing ones first
public record SourcesView(String summary, List<Row> sources) {
  private static final String FAILING = "failing";

  /// A source.
  public record Row(
      String name,
      String address,
      String searchHref,
      String style,
      String status,
      @Nullable String error,
      Times.@Nullable Shown lastSuccess,
      Times.Shown nextPoll,
      int entries,
      int fresh) {
    boolean failing() {
      return style.equals(FAILING);
    }
  }

  /// The view of all `sources`.
  public static SourcesView of(List<SourceHealth> sources, Wording wording) {
    List<Row> rows =
        sources.stream()
            .map(s -> row(s, wording))
            .sorted(java.util.Comparator.comparing(r -> !r.failing()))
            .toList();
    long failing = rows.stream().filter(Row::failing).count();
    return new SourcesView(wording.text("sources.summary", rows.size(), failing), rows);
  }

  private static Row row(SourceHealth s, Wording wording) {
    return new Row(
        s.name(),
        s.url(),
        SearchAddress.of(Facet.SOURCE, s.sourceId()).href(),
        s.status().equals(FAILING) ? FAILING : "well",
        wording.messages().textOr("source.status." + s.status(), s.status()),
        s.error(),
        wording.times().atOrNone(s.lastSuccessAt()),
        wording.times().at(s.nextPollAt()),
        s.entries(),
        s.fresh());
  }
}
