/// What a page says of its article goes in (head, JSON-LD, marked elements, lines around the body);
/// headline, authors, times, language and addresses come out.
@NullMarked
package org.harbourwire.ingest.article.metadata;

import org.jspecify.annotations.NullMarked;
