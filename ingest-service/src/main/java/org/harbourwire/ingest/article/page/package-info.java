/// A decoded web page goes in; its article comes out. In order: [PageReader] reads the DOM once
/// into boxes, [BodyFinder] chooses the body, [BodyReader] makes paragraphs of it, [Cleaner] drops
/// what is no part of the article, [PageKind] refuses what is no article at all.
@NullMarked
package org.harbourwire.ingest.article.page;

import org.jspecify.annotations.NullMarked;
