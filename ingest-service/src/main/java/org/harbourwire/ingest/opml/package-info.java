/// Lists of feeds as other readers keep them: OPML in, sources as an operator writes them out, and
/// back.
@NullMarked
package org.harbourwire.ingest.opml;

import org.jspecify.annotations.NullMarked;
