/// How sources do: what came of a poll goes in; the source's next state, its health and the events
/// that its operator is to know of come out. A source that is gone is looked for on its site.
@NullMarked
package org.harbourwire.ingest.health;

import org.jspecify.annotations.NullMarked;
