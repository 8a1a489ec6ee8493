/// Searching at a fixed rate beside the same queries sent raw: a mix of queries goes in, latencies
/// come out.
@NullMarked
package org.harbourwire.bench.search;

import org.jspecify.annotations.NullMarked;
