/// Indexing: enriched articles, and how their texts were extracted, are read from Kafka, written
/// into Elasticsearch, and acknowledged to Kafka only when Elasticsearch has them. Out come a
/// decision for each article, and dead letters. What operators look at goes the same way into an
/// index of its own, with what is measured here: how fresh articles are and how many records wait.
///
/// [IndexApp] wires; [Intake] says what goes where; [IndexLoop] reads, writes and commits;
/// [RecordReader] says what a record is; [Ledger] tells what became of it. [Rebuild] does the same
/// once more into a new index.
@NullMarked
package org.harbourwire.index;

import org.jspecify.annotations.NullMarked;
