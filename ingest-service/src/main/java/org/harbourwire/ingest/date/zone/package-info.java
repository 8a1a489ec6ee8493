/// Zones of times: tokens and the source's own zone go in, the zone that is written comes out, or
/// that one is written which nobody knows.
@NullMarked
package org.harbourwire.ingest.date.zone;

import org.jspecify.annotations.NullMarked;
