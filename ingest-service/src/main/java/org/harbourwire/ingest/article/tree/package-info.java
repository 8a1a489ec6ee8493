/// A parsed page goes in and is walked once; a tree of boxes and runs with their measures comes
/// out, and the few elements that are kept as mentions.
@NullMarked
package org.harbourwire.ingest.article.tree;

import org.jspecify.annotations.NullMarked;
