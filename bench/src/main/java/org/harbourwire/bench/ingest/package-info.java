/// The ingest service at work: a crowd of sources and a number of instances go in; how punctual,
/// how polite and how exact they were comes out.
@NullMarked
package org.harbourwire.bench.ingest;

import org.jspecify.annotations.NullMarked;
