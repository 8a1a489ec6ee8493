/// One round over all sources: waits until all is indexed, exports, counts.
@NullMarked
package org.harbourwire.standalone.once;

import org.jspecify.annotations.NullMarked;
