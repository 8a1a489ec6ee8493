/// The titles that a page has for its article go in; its headline comes out, without the names of
/// site and section.
@NullMarked
package org.harbourwire.ingest.article.headline;

import org.jspecify.annotations.NullMarked;
