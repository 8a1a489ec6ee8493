/// What a match is worth: a query of ours goes in, Elasticsearch's query comes out, in which each
/// match has its weight. Which weights and why: docs/search.md.
@NullMarked
package org.harbourwire.store.relevance;

import org.jspecify.annotations.NullMarked;
