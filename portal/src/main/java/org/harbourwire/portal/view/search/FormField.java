package org.harbourwire.portal.view.search;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.portal.search.Facet;
import org.harbourwire.portal.search.SearchAddress;

/// A hidden field of a form: what the search keeps when the form is sent.
public record FormField(String name, String value) {
  /// The chosen values of facets the order, and whether stories are collapsed.
  static List<FormField> chosen(SearchAddress address) {
    List<FormField> fields = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      address.chosen(facet).forEach(v -> fields.add(new FormField(facet.parameter(), v)));
    }
    if (address.sort() != null) {
      fields.add(new FormField("sort", address.sort().parameter()));
    }
    if (address.collapsed()) {
      fields.add(new FormField(SearchAddress.GROUP, SearchAddress.BY_STORY));
    }
    return fields;
  }

  /// The chosen days.
  static List<FormField> days(SearchAddress address) {
    return address.days().parameters().entrySet().stream()
        .map(e -> new FormField(e.getKey(), e.getValue().toString()))
        .toList();
  }
}
