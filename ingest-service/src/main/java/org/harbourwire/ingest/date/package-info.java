/// Dates as feeds, pages and addresses write them, in English and Chinese: text and a default zone
/// go in, an instant with its precision comes out. What is impossible or incomplete is refused; no
/// part of a date is ever guessed.
@NullMarked
package org.harbourwire.ingest.date;

import org.jspecify.annotations.NullMarked;
