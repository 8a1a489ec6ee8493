/// The addresses that a page names go in; its canonical one, its other languages and its files come
/// out.
@NullMarked
package org.harbourwire.ingest.article.address;

import org.jspecify.annotations.NullMarked;
