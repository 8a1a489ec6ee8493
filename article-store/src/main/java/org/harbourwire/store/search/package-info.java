/// Searching: a query tree and filters go in, hits with marked words and facets come out.
@NullMarked
package org.harbourwire.store.search;

import org.jspecify.annotations.NullMarked;
