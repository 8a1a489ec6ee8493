/// JSON Feed 1.0 and 1.1 and lists of any other make: JSON text goes in, careless or cut off as it
/// may be; entries come out.
@NullMarked
package org.harbourwire.ingest.entry.json;

import org.jspecify.annotations.NullMarked;
