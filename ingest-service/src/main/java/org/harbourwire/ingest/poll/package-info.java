/// One poll of one source: its list goes in, and comes out as requests for the pages that are new,
/// changed or taken back, and as the state in which the source is now.
@NullMarked
package org.harbourwire.ingest.poll;

import org.jspecify.annotations.NullMarked;
