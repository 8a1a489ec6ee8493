/// One host, asked politely: an address goes in, what the host answered comes out, at the pace that
/// its robots.txt and its own requests to wait allow.
@NullMarked
package org.harbourwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
