/// The paragraphs of a body go in; those that are the article's come out.
@NullMarked
package org.harbourwire.ingest.article.clean;

import org.jspecify.annotations.NullMarked;
