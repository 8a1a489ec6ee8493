package org.harbourwire.contract.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// Where one of an article's metadata was found.
///
/// @param field the article's field: `title`, `published_at`, …; or what no event has: `section`,
///   `keywords`, `image`, `image_text`, `next_part`
/// @param place where, in one word: `json-ld`, `meta`, `site-rule`, …
/// @param value what it says, of what no event has; absent for a headline-link-only source
public record Finding(String field, String place, @Nullable String value) {
  public Finding {
    requireNonNull(field, "field");
    requireNonNull(place, "place");
  }

  /// Where a field of the article was found.
  public Finding(String field, String place) {
    this(field, place, null);
  }

  Finding withoutValue() {
    return new Finding(field, place);
  }
}
