/// Bytes of a page or PDF go in; the article's clean text and metadata come out, or the reason why
/// it is no article. [org.harbourwire.ingest.article.ArticleExtractor] is the front door.
@NullMarked
package org.harbourwire.ingest.article;

import org.jspecify.annotations.NullMarked;
