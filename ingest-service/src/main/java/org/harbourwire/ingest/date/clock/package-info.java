/// Times of day: tokens go in, hour, minute and second with their precision come out, or that a
/// time is written which cannot be told.
@NullMarked
package org.harbourwire.ingest.date.clock;

import org.jspecify.annotations.NullMarked;
