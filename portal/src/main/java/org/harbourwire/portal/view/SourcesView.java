package org.harbourwire.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.WebAddress;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.jspecify.annotations.Nullable;

/// The page of sources.
///
/// @param summary how many there are, how many fail and how many are paused
/// @param sources the failing ones first, those that are not polled last
public record SourcesView(String summary, List<Row> sources) {

  /// How a source is shown, in the order of the page.
  enum Style {
    FAILING,
    WELL,
    WAITING,
    PAUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A source.
  public record Row(
      String name,
      String address,
      @Nullable String href,
      String type,
      String searchHref,
      String style,
      String status,
      @Nullable String error,
      Times.@Nullable Shown lastSuccess,
      Times.@Nullable Shown nextPoll,
      int entries,
      int fresh) {}

  /// The view of all `sources`.
  public static SourcesView of(List<SourceBoard.Standing> sources, Wording wording) {
    List<Row> rows =
        sources.stream()
            .sorted(Comparator.comparing(SourcesView::style))
            .map(s -> row(s, wording))
            .toList();
    return new SourcesView(
        wording.text(
            "sources.summary",
            rows.size(),
            count(sources, Style.FAILING),
            count(sources, Style.PAUSED)),
        rows);
  }

  private static long count(List<SourceBoard.Standing> sources, Style style) {
    return sources.stream().filter(s -> style(s) == style).count();
  }

  private static Style style(SourceBoard.Standing standing) {
    SourceHealth health = standing.health();
    if (!standing.source().polled()) {
      return Style.PAUSED;
    }
    if (health == null) {
      return Style.WAITING;
    }
    return health.status().equals("failing") ? Style.FAILING : Style.WELL;
  }

  private static Row row(SourceBoard.Standing standing, Wording wording) {
    Source s = standing.source();
    SourceHealth health = standing.health();
    return new Row(
        s.name(),
        s.url(),
        WebAddress.linkable(s.url()),
        wording.text("source.type." + s.type().wireName()),
        SearchAddress.of(Facet.SOURCE, s.id()).href(),
        style(standing).word(),
        status(standing, wording),
        health == null || !s.polled() ? null : health.error(),
        health == null ? null : wording.times().atOrNone(health.lastSuccessAt()),
        health == null || !s.polled() ? null : wording.times().at(health.nextPollAt()),
        health == null ? 0 : health.entries(),
        health == null ? 0 : health.fresh());
  }

  private static String status(SourceBoard.Standing standing, Wording wording) {
    SourceHealth health = standing.health();
    if (standing.source().paused()) {
      return wording.text("source.status.paused");
    }
    if (!standing.source().polled()) {
      return wording.text("source.status.disabled");
    }
    return health == null
        ? wording.text("source.status.waiting")
        : wording.messages().textOr("source.status." + health.status(), health.status());
  }
}
