/// What is due: sources and the state of their polls go in, poll requests come out on
/// `news.fetches.v1`.
@NullMarked
package org.harbourwire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
