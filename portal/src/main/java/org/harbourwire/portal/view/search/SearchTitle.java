package org.harbourwire.portal.view.search;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;

/// What a search is called by what it asks for.
public final class SearchTitle {
  private SearchTitle() {}

  /// What was typed and chosen, and whose search it is: the name of a feed.
  public static String of(SearchAddress address, Names names, Wording wording) {
    List<String> parts = new ArrayList<>();
    if (!address.query().isEmpty()) {
      parts.add(address.query());
    }
    for (Facet facet : Facet.values()) {
      address.chosen(facet).forEach(v -> parts.add(names.of(facet, v)));
    }
    if (!address.days().isAny()) {
      parts.add(DaysView.label(address.days(), wording));
    }
    String asked = parts.isEmpty() ? wording.text("search.newest") : String.join(" · ", parts);
    return wording.text("feed.title", wording.text("site.name"), asked);
  }
}
