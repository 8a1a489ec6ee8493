/// Bylines in English and Chinese go in, and what the head declares; names come out.
@NullMarked
package org.harbourwire.ingest.article.author;

import org.jspecify.annotations.NullMarked;
