/// Tags, roles, class names and addresses of elements go in; what they tell a reader of text comes
/// out: frame or body, caption, byline, the mark of an author or date. The names live in
/// `names.txt`.
@NullMarked
package org.harbourwire.ingest.article.name;

import org.jspecify.annotations.NullMarked;
