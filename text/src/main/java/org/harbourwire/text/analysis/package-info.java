/// A text or a query in, terms out: the one analysis that search, alerts and tagging share, so that
/// what an alert finds and what the index finds is the same. `MixedAnalyzer` is for Lucene and
/// Elasticsearch, `AnalysedText` and `Phrase` are for all others.
@NullMarked
package org.harbourwire.text.analysis;

import org.jspecify.annotations.NullMarked;
