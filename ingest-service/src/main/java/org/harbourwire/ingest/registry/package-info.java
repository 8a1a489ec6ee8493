/// What is polled: records of `news.sources.v1` and operators' files go in, the sources that count
/// now and the plan of what would change come out.
@NullMarked
package org.harbourwire.ingest.registry;

import org.jspecify.annotations.NullMarked;
