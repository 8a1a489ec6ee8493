/// From the page of an entry to a candidate: a page request goes in, and comes out as a candidate,
/// what became of the page, and a decision that says why.
@NullMarked
package org.harbourwire.ingest.page;

import org.jspecify.annotations.NullMarked;
