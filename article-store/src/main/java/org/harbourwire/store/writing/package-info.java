/// Writing: enriched articles go in, one outcome for each comes out.
@NullMarked
package org.harbourwire.store.writing;

import org.jspecify.annotations.NullMarked;
