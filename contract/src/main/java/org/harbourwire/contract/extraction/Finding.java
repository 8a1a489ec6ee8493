package org.harbourwire.contract.extraction;

import static java.util.Objects.requireNonNull;

/// Where one of an article's metadata was found.
///
/// @param field the article's field: `title`, `published_at`, …
/// @param place where, in one word: `json-ld`, `meta`, `site-rule`, …
public record Finding(String field, String place) {
  public Finding {
    requireNonNull(field, "field");
    requireNonNull(place, "place");
  }
}
