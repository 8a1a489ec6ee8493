/// The tree of a page and its body go in; what stands around the body comes out, that nearest to
/// the headline first: the lines and marks that name author and date.
@NullMarked
package org.harbourwire.ingest.article.around;

import org.jspecify.annotations.NullMarked;
