/// Days of the calendar: tokens go in, year, month and day come out, whether or not there is such a
/// day.
@NullMarked
package org.harbourwire.ingest.date.day;

import org.jspecify.annotations.NullMarked;
