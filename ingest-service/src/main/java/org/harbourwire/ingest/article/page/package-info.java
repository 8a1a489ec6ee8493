/// A decoded page and the rules of its site go in; its article, or why it is none, comes out. In
/// order, a package for each step: `tree` reads the DOM once, with what `name` knows of its
/// elements; `body` chooses a box and makes paragraphs of it; `clean` drops what is no part of the
/// article; `kind` refuses what is no article at all; from `head` and what stands `around` the body
/// come `headline`, `author`, `time` and `address`.
@NullMarked
package org.harbourwire.ingest.article.page;

import org.jspecify.annotations.NullMarked;
