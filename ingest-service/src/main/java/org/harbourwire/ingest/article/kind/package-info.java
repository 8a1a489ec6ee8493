/// A page as it was read goes in; whether it is an article, a paid one or one that was taken back
/// comes out.
@NullMarked
package org.harbourwire.ingest.article.kind;

import org.jspecify.annotations.NullMarked;
