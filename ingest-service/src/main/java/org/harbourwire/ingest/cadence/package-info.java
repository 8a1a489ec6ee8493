/// When a source publishes: the times of its new entries go in; how many it usually brings at an
/// hour of the week, when to look next, and whether it has fallen silent come out.
@NullMarked
package org.harbourwire.ingest.cadence;

import org.jspecify.annotations.NullMarked;
