/// What an instance remembers of the entries of all sources and their pages, in little room: what
/// `news.source-state.v1` says of them goes in, the same comes out.
@NullMarked
package org.harbourwire.ingest.memory;

import org.jspecify.annotations.NullMarked;
