/// What a page says of its times goes in (head, marked elements, lines, address); when the article
/// was published and changed comes out, with precision, offset and the place where it was found.
@NullMarked
package org.harbourwire.ingest.article.time;

import org.jspecify.annotations.NullMarked;
