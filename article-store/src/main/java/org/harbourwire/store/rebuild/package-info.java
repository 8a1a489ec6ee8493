/// Building an index anew: articles go into an index that nobody searches yet, and searches turn to
/// it when it holds them all.
@NullMarked
package org.harbourwire.store.rebuild;

import org.jspecify.annotations.NullMarked;
