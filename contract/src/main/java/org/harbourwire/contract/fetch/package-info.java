/// What waits to be fetched, and what a fetch of a page or PDF yielded before it has an id.
@NullMarked
package org.harbourwire.contract.fetch;

import org.jspecify.annotations.NullMarked;
