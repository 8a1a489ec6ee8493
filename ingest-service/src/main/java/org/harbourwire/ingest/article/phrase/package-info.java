/// The word lists of pages, in files by language beside these classes, go in; folded phrases come
/// out, to be looked up in folded text.
@NullMarked
package org.harbourwire.ingest.article.phrase;

import org.jspecify.annotations.NullMarked;
