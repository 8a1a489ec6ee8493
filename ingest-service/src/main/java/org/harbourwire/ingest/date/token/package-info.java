/// A text goes in, its numbers, words and signs come out, with their places.
@NullMarked
package org.harbourwire.ingest.date.token;

import org.jspecify.annotations.NullMarked;
