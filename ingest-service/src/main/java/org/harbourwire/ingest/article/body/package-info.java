/// The tree of a page goes in; the box that holds the article and its paragraphs as they stand come
/// out. What became of each piece is told to a trail.
@NullMarked
package org.harbourwire.ingest.article.body;

import org.jspecify.annotations.NullMarked;
