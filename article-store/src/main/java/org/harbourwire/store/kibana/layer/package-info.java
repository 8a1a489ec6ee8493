/// What a chart, list or rule asks of an index: each condition and column knows both how Kibana
/// keeps it and what Kibana asks Elasticsearch for because of it, and which fields it needs.
@NullMarked
package org.harbourwire.store.kibana.layer;

import org.jspecify.annotations.NullMarked;
