package org.harbourwire.ingest.article.author;

import java.util.List;
import org.harbourwire.ingest.article.review.Place;
import org.jspecify.annotations.Nullable;

/// Who wrote an article, and where that was found.
///
/// @param names in order, none twice
/// @param place absent when there are none
public record Authors(List<String> names, @Nullable Place place) {
  public Authors {
    names = List.copyOf(names);
    place = names.isEmpty() ? null : place;
  }
}
