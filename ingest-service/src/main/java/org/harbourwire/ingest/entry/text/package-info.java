/// What the values of fields mean, in whatever format they came: addresses, lines of plain text and
/// HTML go in as they were written, and come out absolute, on one line, and safe to show.
@NullMarked
package org.harbourwire.ingest.entry.text;

import org.jspecify.annotations.NullMarked;
