/// The article and the enriched article: what `news.articles.v1`, `news.revisions.v1` and the
/// public `news.enriched.v1` carry.
@NullMarked
package org.harbourwire.contract.article;

import org.jspecify.annotations.NullMarked;
