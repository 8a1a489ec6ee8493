package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.entry.FeedDocument;

/// The way to a site's documents, as its robots.txt and our politeness allow.
public interface SiteAccess {
  /// What stands at `address`, wherever it has moved; empty when nothing is to be had there.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  Optional<FeedDocument> get(URI address) throws InterruptedException;

  /// The sitemaps that the robots.txt of the host of `site` names.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  List<URI> sitemaps(URI site) throws InterruptedException;
}
