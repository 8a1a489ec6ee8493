/// Who is who: candidates go in, articles with an id and a revision come out. One exactly-once
/// processor owns address → id, content hash and revision, and writes article and state in one
/// transaction.
@NullMarked
package org.harbourwire.ingest.identity;

import org.jspecify.annotations.NullMarked;
