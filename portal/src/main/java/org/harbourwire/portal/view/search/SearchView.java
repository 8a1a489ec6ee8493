package org.harbourwire.portal.view.search;

import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.store.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// The search page.
///
/// @param title what the page is called
/// @param query what was typed
/// @param fault what is wrong with it, if it could not be read
/// @param hidden what else the form carries on
/// @param hints examples of what can be typed
/// @param found what was found, if it could be read
public record SearchView(
    String title,
    String query,
    @Nullable Fault fault,
    List<FormField> hidden,
    List<Link> hints,
    @Nullable ResultsView found) {

  /// A query that cannot be read, cut where it is at fault.
  public record Fault(String message, String before, String at, String after) {
    static Fault of(String query, ParseOutcome.Faulty faulty, Wording wording) {
      int from = Math.min(faulty.position(), query.length());
      int to = from == query.length() ? from : query.offsetByCodePoints(from, 1);
      String at = from == to ? "␣" : query.substring(from, to);
      return new Fault(
          FaultWords.of(faulty, wording), query.substring(0, from), at, query.substring(to));
    }
  }

  /// The page of a query that cannot be read.
  public static SearchView faulty(
      SearchAddress address, ParseOutcome.Faulty faulty, Wording wording) {
    return new SearchView(
        wording.text("search.title"),
        address.query(),
        Fault.of(address.query(), faulty, wording),
        hidden(address),
        SearchHints.typed(wording),
        null);
  }

  /// The page of what was found.
  public static SearchView of(
      SearchAddress address, Query typed, SearchResult found, Names names, Wording wording) {
    return new SearchView(
        address.query().isEmpty()
            ? wording.text("search.title")
            : wording.text("search.title-of", address.query()),
        address.query(),
        null,
        hidden(address),
        SearchHints.typed(wording),
        ResultsView.of(address, typed, found, names, wording));
  }

  private static List<FormField> hidden(SearchAddress address) {
    return Stream.concat(FormField.chosen(address).stream(), FormField.days(address).stream())
        .toList();
  }
}
