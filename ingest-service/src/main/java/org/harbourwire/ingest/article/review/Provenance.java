package org.harbourwire.ingest.article.review;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.extraction.Finding;
import org.jspecify.annotations.Nullable;

/// Where an article's metadata were found; absent: nowhere.
public record Provenance(
    @Nullable Place title,
    @Nullable Place authors,
    @Nullable Place published,
    @Nullable Place updated,
    @Nullable Place language) {

  /// By the names that the article's fields have in events.
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    add(findings, "title", title);
    add(findings, "authors", authors);
    add(findings, "published_at", published);
    add(findings, "updated_at", updated);
    add(findings, "language", language);
    return findings;
  }

  private static void add(List<Finding> findings, String field, @Nullable Place place) {
    if (place != null) {
      findings.add(new Finding(field, place.wireName()));
    }
  }
}
