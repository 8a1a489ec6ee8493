package org.harbourwire.portal.view.article;

import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Finding;
import org.harbourwire.portal.page.Times;
import org.harbourwire.portal.page.Wording;
import org.jspecify.annotations.Nullable;

/// One of an article's metadata, with where it was found.
///
/// @param label what it is
/// @param value as the article has it; of what no event has, as its document says
/// @param place where it was found, in words
public record FoundView(String label, String value, String place) {

  static List<FoundView> of(EnrichedArticle article, List<Finding> findings, Wording wording) {
    return findings.stream()
        .map(
            f ->
                new FoundView(
                    ExtractionView.word("extraction.field.", f.field(), wording),
                    value(article, f, wording),
                    ExtractionView.word("place.", f.place(), wording)))
        .toList();
  }

  private static String value(EnrichedArticle a, Finding found, Wording wording) {
    return switch (found.field()) {
      case "title" -> a.title();
      case "authors" -> String.join(", ", a.authors());
      case "published_at" ->
          human(wording.times().published(a.publishedInstant(), a.publishedPrecision()));
      case "updated_at" -> human(wording.times().atOrNone(a.updatedAt()));
      case "language" -> wording.languages().of(a.language()).label();
      default -> Objects.requireNonNullElse(found.value(), "");
    };
  }

  private static String human(Times.@Nullable Shown time) {
    return time == null ? "" : time.human();
  }
}
