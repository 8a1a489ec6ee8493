/// What waits on `news.fetches.v1`: the owner of a partition takes its requests, lets each wait its
/// turn at its host, has it done, and commits what has ended.
@NullMarked
package org.harbourwire.ingest.request;

import org.jspecify.annotations.NullMarked;
