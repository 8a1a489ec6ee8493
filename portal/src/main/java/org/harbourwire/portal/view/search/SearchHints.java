package org.harbourwire.portal.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.portal.page.Link;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.portal.search.SearchAddress;
import org.harbourwire.query.Query;
import org.harbourwire.text.analysis.Phrase;

/// Examples of what can be typed, and advice when nothing was found.
final class SearchHints {
  private record Example(String typed, String key) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example("fintech licence", "hint.words"),
          new Example("\"low-altitude economy\"", "hint.phrase"),
          new Example("robot -toy", "hint.not"),
          new Example("(drone OR eVTOL) pilot", "hint.or"),
          new Example("topic:ai", "hint.topic"),
          new Example("entity:HKSTP", "hint.entity"),
          new Example("source:gia-en", "hint.source"),
          new Example("lang:zh-Hant", "hint.language"),
          new Example("after:2026-01", "hint.after"),
          new Example("before:2026-02-15", "hint.before"),
          new Example("amount>HKD500m", "hint.amount"),
          new Example("低空經濟", "hint.chinese"));

  private SearchHints() {}

  static List<Link> typed(Wording wording) {
    return EXAMPLES.stream()
        .map(e -> new Link(SearchAddress.typed(e.typed).href(), e.typed, wording.text(e.key)))
        .toList();
  }

  static List<String> ofNothing(SearchAddress address, Query typed, Wording wording) {
    List<String> hints = new ArrayList<>();
    unsearchable(typed)
        .map(words -> wording.text("search.try-letters", words))
        .ifPresent(hints::add);
    if (!address.query().isEmpty()) {
      hints.add(wording.text("search.try-fewer"));
      hints.add(wording.text("search.try-other-language"));
    }
    if (!address.chosen().isEmpty()) {
      hints.add(wording.text("search.try-unfilter"));
    }
    if (address.isEverything()) {
      hints.add(wording.text("search.try-later"));
    }
    return hints;
  }

  /// Words of which nothing is left to search for, such as a lone emoji.
  private static Optional<String> unsearchable(Query query) {
    return switch (query) {
      case Query.Words(String text) -> Optional.of(text).filter(t -> Phrase.of(t).isEmpty());
      case Query.Phrase(String text) -> Optional.of(text).filter(t -> Phrase.of(t).isEmpty());
      case Query.And(List<Query> parts) -> firstOf(parts);
      case Query.Or(List<Query> parts) -> firstOf(parts);
      default -> Optional.empty();
    };
  }

  private static Optional<String> firstOf(List<Query> parts) {
    return parts.stream().flatMap(p -> unsearchable(p).stream()).findFirst();
  }
}
