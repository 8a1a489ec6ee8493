/// The enricher on Kafka: `news.articles.v1` in; `news.enriched.v1`, `news.decisions.v1` and, for
/// what could not be enriched, `news.dead-letters.v1` out. Builds a topology and starts nothing.
@NullMarked
package org.harbourwire.enrich.topology;

import org.jspecify.annotations.NullMarked;
