package org.harbourwire.portal.view.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.trend.Trend;
import org.harbourwire.portal.trend.Window;
import org.harbourwire.portal.view.search.Names;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.Gains;
import org.harbourwire.store.search.Period;
import org.jspecify.annotations.Nullable;

/// The page of trends.
///
/// @param windows over how long gains can be looked for
/// @param summary which two periods are compared, and how many articles they have
/// @param emptyKey what there is to say when nothing gained; absent when something did
/// @param topics those that gained, the surest first
/// @param entities those that gained, the surest first
/// @param apiHref the same as JSON
public record TrendsView(
    List<Choice> windows,
    String summary,
    @Nullable String emptyKey,
    List<TrendView> topics,
    List<TrendView> entities,
    String apiHref) {

  /// A window to choose.
  public record Choice(String label, String href, boolean chosen) {}

  /// The view of what `gains` hold.
  public static TrendsView of(
      Window window, Period period, Gains gains, Names names, Wording wording) {
    LocalDate from = LocalDate.ofInstant(period.from(), Query.ZONE);
    List<TrendView> topics =
        Trend.topics(gains).stream()
            .map(t -> TrendView.of(t, Facet.TOPIC, from, names, wording))
            .toList();
    List<TrendView> entities =
        Trend.entities(gains).stream()
            .map(t -> TrendView.of(t, Facet.ENTITY, from, names, wording))
            .toList();
    return new TrendsView(
        Arrays.stream(Window.values()).map(w -> choice(w, w == window, wording)).toList(),
        wording.text(
            "trends.summary." + window.parameter(), gains.articles(), gains.articlesBefore()),
        emptyKey(gains, topics.isEmpty() && entities.isEmpty()),
        topics,
        entities,
        "/api/trends?window=" + window.parameter());
  }

  private static Choice choice(Window window, boolean chosen, Wording wording) {
    return new Choice(
        wording.text("trends.window." + window.parameter()),
        "/trends?window=" + window.parameter(),
        chosen);
  }

  private static @Nullable String emptyKey(Gains gains, boolean empty) {
    if (gains.articles() == 0 || gains.articlesBefore() == 0) {
      return "trends.nothing-to-compare";
    }
    return empty ? "trends.nothing" : null;
  }
}
