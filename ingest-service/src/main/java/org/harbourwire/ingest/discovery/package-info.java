/// Finds what there is to poll: a site's address goes in; feeds, sitemaps and lists that were read
/// and hold entries come out, the best first.
///
/// [org.harbourwire.ingest.discovery.Discovery] is the front door.
@NullMarked
package org.harbourwire.ingest.discovery;

import org.jspecify.annotations.NullMarked;
