package org.harbourwire.portal.view.trend;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.DayRange;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.portal.trend.Trend;
import org.harbourwire.portal.view.search.Names;

/// A topic or an entity that gained.
///
/// @param label what people call it
/// @param href its articles of the period
/// @param counts how many articles have it now and had it before, in words
/// @param bars its chart, from the oldest step
public record TrendView(String label, String href, String counts, List<Bar> bars) {
  /// The height of a chart; the highest bar has it.
  public static final int HEIGHT = 30;

  /// A bar.
  ///
  /// @param height of [#HEIGHT]; what is not nothing can be seen
  /// @param now whether it is of the period, not of the one before
  public record Bar(long height, boolean now) {}

  static TrendView of(Trend trend, Facet facet, LocalDate from, Names names, Wording wording) {
    return new TrendView(
        names.of(facet, trend.value()),
        SearchAddress.of(facet, trend.value()).within(new DayRange(from, null)).href(),
        wording.text("trends.counts", trend.now(), trend.before()),
        bars(trend.steps()));
  }

  /// [#HEIGHT], for the template.
  public int chartHeight() {
    return HEIGHT;
  }

  private static List<Bar> bars(List<Long> steps) {
    long most = Math.max(1, Collections.max(steps));
    return IntStream.range(0, steps.size())
        .mapToObj(i -> new Bar((steps.get(i) * HEIGHT + most - 1) / most, i >= steps.size() / 2))
        .toList();
  }
}
