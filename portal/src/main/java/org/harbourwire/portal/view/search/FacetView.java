package org.harbourwire.portal.view.search;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.DayRange;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.store.search.SearchResult;

/// What narrows a search by one facet.
///
/// @param heading what the facet is called
/// @param values its most frequent values
public record FacetView(String heading, List<Value> values) {
  private static final int MOST_VALUES = 12;

  /// A value of a facet.
  ///
  /// @param label what people call it
  /// @param href the search with it chosen, or no longer
  /// @param count how many articles, or stories, have it; beside another chosen one how many more
  ///   it would bring
  /// @param chosen whether it is chosen
  public record Value(String label, String href, String count, boolean chosen) {}

  /// The facets of what was found, those without a value left out.
  public static List<FacetView> of(
      SearchAddress address, SearchResult result, Names names, Wording wording) {
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Value> values = values(address, facet, result, names, wording);
      if (!values.isEmpty()) {
        views.add(new FacetView(wording.text("facet." + facet.parameter()), values));
      }
    }
    return views;
  }

  /// The most frequent values of one facet of what was found at `address`.
  public static List<Value> values(
      SearchAddress address, Facet facet, SearchResult result, Names names, Wording wording) {
    return counts(facet, result.facets()).stream()
        .map(c -> value(address, facet, c, given(address, facet, c, result, wording), names))
        .toList();
  }

  /// The chosen values and days, each with the search without it.
  public static List<Link> chosen(SearchAddress address, Names names, Wording wording) {
    List<Link> links = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : address.chosen(facet)) {
        links.add(new Link(address.toggled(facet, value).href(), names.of(facet, value), ""));
      }
    }
    if (!address.days().isAny()) {
      String label = DaysView.label(address.days(), wording);
      links.add(new Link(address.within(DayRange.ANY).href(), label, ""));
    }
    return links;
  }

  private static Value value(
      SearchAddress address, Facet facet, SearchResult.Facet count, String given, Names names) {
    return new Value(
        names.of(facet, count.value()),
        address.toggled(facet, count.value()).href(),
        given,
        address.chosen(facet).contains(count.value()));
  }

  /// Of several chosen values any will do: the second one adds to what the first one finds.
  private static String given(
      SearchAddress address,
      Facet facet,
      SearchResult.Facet count,
      SearchResult result,
      Wording wording) {
    List<String> chosen = address.chosen(facet);
    return chosen.isEmpty() || chosen.contains(count.value())
        ? wording.text("facet.count", count.count())
        : wording.text("facet.more", count.toggled() - result.stories());
  }

  private static List<SearchResult.Facet> counts(Facet facet, SearchResult.Facets facets) {
    List<SearchResult.Facet> all =
        switch (facet) {
          case TOPIC -> facets.topics();
          case LANGUAGE -> facets.languages();
          case SOURCE -> facets.sources();
          case ENTITY -> facets.entities();
          case STORY -> List.of();
        };
    return all.subList(0, Math.min(all.size(), MOST_VALUES));
  }
}
