package org.harbourwire.ingest.identity;

import java.time.Instant;

/// One glance at an article: at one of its pages, or at what a source makes of it.
sealed interface Glance permits Look, Reading {
  /// The page, by its [org.harbourwire.ingest.site.PlainAddress#ofPage].
  String page();

  /// When it was had last.
  Instant at();

  /// Since when it says the same.
  Instant since();

  /// Whether the article was there.
  boolean found();
}
