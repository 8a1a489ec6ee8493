/// Elasticsearch as the rest of Harbourwire sees it: [ArticleStore] is the front door. Enriched
/// articles go in (`writing`), what people search comes out (`search`).
@NullMarked
package org.harbourwire.store;

import org.jspecify.annotations.NullMarked;
