/// From web pages to what they list: article links (`ListingParser`) or the feeds that a page names
/// (`FeedDiscovery`).
@NullMarked
package org.harbourwire.ingest.entry.html;

import org.jspecify.annotations.NullMarked;
