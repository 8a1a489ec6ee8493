/// Indexing beside a raw bulk, rebuilding a large index, and what is left after kills: invented
/// articles go in, rates and differences come out.
@NullMarked
package org.harbourwire.bench.index;

import org.jspecify.annotations.NullMarked;
