package org.harbourwire.portal.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads the parameters of a search's address; what is not understood there is left out.
final class AddressReader {
  private static final int MOST_CHOSEN = 10;

  /// Digits that are surely an `int`.
  private static final int LONGEST_PAGE = 9;

  private final Map<String, List<String>> parameters;

  AddressReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /// The search.
  SearchAddress address() {
    return new SearchAddress(
        first("q").strip(),
        chosen(),
        DayRange.of(first(DayRange.FROM), first(DayRange.UNTIL)),
        Sort.of(first(SearchAddress.SORT)),
        first(SearchAddress.GROUP).equals(SearchAddress.BY_STORY),
        page());
  }

  private Map<Facet, List<String>> chosen() {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          parameters.getOrDefault(facet.parameter(), List.of()).stream()
              .filter(facet::fits)
              .map(facet::canonical)
              .distinct()
              .limit(MOST_CHOSEN)
              .toList();
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return chosen;
  }

  private int page() {
    String page = first("page");
    if (!page.matches("[1-9][0-9]*")) {
      return 1;
    }
    return page.length() > LONGEST_PAGE ? Integer.MAX_VALUE : Integer.parseInt(page);
  }

  private String first(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
