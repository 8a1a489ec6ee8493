/// From request to candidate: what waits on `news.fetches.v1` goes in, is fetched politely host by
/// host, and comes out as further page requests, candidates, states and decisions.
@NullMarked
package org.harbourwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
