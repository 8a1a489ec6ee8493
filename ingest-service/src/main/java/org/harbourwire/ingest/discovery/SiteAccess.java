package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.util.List;
import org.harbourwire.ingest.article.FetchedDocument;

/// The way to a site's documents, as its robots.txt and our politeness allow.
public interface SiteAccess {
  /// What came of asking for a document.
  sealed interface Answer {
    /// It was had, wherever it has moved.
    record Had(FetchedDocument document) implements Answer {}

    /// It is not to be had.
    ///
    /// @param reason in words a person understands
    record Nothing(String reason) implements Answer {}
  }

  /// What stands at `address`.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  Answer get(URI address) throws InterruptedException;

  /// The sitemaps that the robots.txt of the host of `site` names.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  List<URI> sitemaps(URI site) throws InterruptedException;
}
