/// What crosses a Kafka topic: the records of each Kafka topic, their ids, how they are written as
/// JSON, and the catalogue of the Kafka topics themselves. No I/O happens here.
///
/// Read in data order: `source` (what is polled) → `fetch` (what waits to be fetched and what came
/// of it) → `article` (the public contract) → `alert` → `trace` (decisions, dead letters) → `kafka`
/// (Kafka topics, serdes, event headers).
@NullMarked
package org.harbourwire.contract;

import org.jspecify.annotations.NullMarked;
