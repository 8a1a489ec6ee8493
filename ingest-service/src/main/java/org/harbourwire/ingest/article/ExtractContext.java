package org.harbourwire.ingest.article;

import java.time.ZoneId;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.source.PageRules;
import org.jspecify.annotations.Nullable;

/// What is known of a document beside its bytes.
///
/// @param zone the publisher's time zone, for dates that name none
/// @param language the source's language, for documents that declare none
/// @param hint what feed or listing said of it
/// @param rules how the source says that its pages are built; absent: as is known of their site
public record ExtractContext(
    ZoneId zone, @Nullable String language, @Nullable EntryHint hint, @Nullable PageRules rules) {

  /// A context without hint.
  public static ExtractContext of(ZoneId zone) {
    return new ExtractContext(zone, null, null, null);
  }

  /// The feed's title, if it gave one.
  public @Nullable String hintTitle() {
    return hint == null || hint.title() == null || hint.title().isBlank() ? null : hint.title();
  }
}
