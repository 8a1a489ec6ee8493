/// The head and the scripts of a page go in; what they declare of its article comes out.
@NullMarked
package org.harbourwire.ingest.article.head;

import org.jspecify.annotations.NullMarked;
