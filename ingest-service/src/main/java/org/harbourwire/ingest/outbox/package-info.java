/// What fetching writes to Kafka: records go in, and are acknowledged before anything that depends
/// on them is written.
@NullMarked
package org.harbourwire.ingest.outbox;

import org.jspecify.annotations.NullMarked;
