package org.harbourwire.portal.view.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.DayRange;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// When what was found was published: a chart whose bars narrow the search, and the form that does
/// so without one.
///
/// @param bars from the oldest; empty when nothing was found
/// @param summary the chart in words
/// @param hidden what the form carries on
/// @param from the first day chosen, as `<input type=date>` has it; empty when none is
/// @param until the last day chosen
public record DaysView(
    List<Bar> bars, String summary, List<FormField> hidden, String from, String until) {
  /// The height of a chart; the highest bar has it.
  public static final int HEIGHT = 40;

  /// A bar.
  ///
  /// @param href the search narrowed to its days
  /// @param label its days and how many articles
  /// @param height of [#HEIGHT]; what is not nothing can be seen
  public record Bar(String href, String label, int height) {}

  /// [#HEIGHT], for the template.
  public int chartHeight() {
    return HEIGHT;
  }

  /// The view of `days`.
  public static DaysView of(SearchAddress address, List<SearchResult.Days> days, Wording wording) {
    long most = days.stream().mapToLong(SearchResult.Days::count).max().orElse(0);
    if (most == 0) {
      return new DaysView(
          List.of(),
          "",
          hidden(address),
          chosen(address.days().from()),
          chosen(address.days().until()));
    }
    return new DaysView(
        days.stream().map(d -> bar(address, d, most, wording)).toList(),
        days.stream()
            .max(Comparator.comparingLong(SearchResult.Days::count))
            .map(d -> wording.text("days.summary", label(days, wording), label(d, wording)))
            .orElse(""),
        hidden(address),
        chosen(address.days().from()),
        chosen(address.days().until()));
  }

  private static String chosen(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }

  /// What these days are called.
  public static String label(DayRange days, Wording wording) {
    LocalDate from = days.from();
    LocalDate until = days.until();
    if (from == null) {
      return until == null ? "" : wording.text("days.until", wording.times().day(until));
    }
    if (until == null) {
      return wording.text("days.from", wording.times().day(from));
    }
    String first = wording.times().day(from);
    return from.equals(until)
        ? first
        : wording.text("days.span", first, wording.times().day(until));
  }

  private static Bar bar(
      SearchAddress address, SearchResult.Days days, long most, Wording wording) {
    int height = Math.toIntExact((days.count() * HEIGHT + most - 1) / most);
    return new Bar(
        address.within(range(days)).href(),
        wording.text("days.bar", label(days, wording), days.count()),
        height);
  }

  private static String label(List<SearchResult.Days> days, Wording wording) {
    return label(
        new DayRange(days.getFirst().from(), days.getLast().until().minusDays(1)), wording);
  }

  private static String label(SearchResult.Days days, Wording wording) {
    return label(range(days), wording);
  }

  private static DayRange range(SearchResult.Days days) {
    return new DayRange(days.from(), days.until().minusDays(1));
  }

  private static List<FormField> hidden(SearchAddress address) {
    Stream<FormField> typed =
        address.query().isEmpty() ? Stream.empty() : Stream.of(new FormField("q", address.query()));
    return Stream.concat(typed, FormField.chosen(address).stream()).toList();
  }
}
