/// The document: an enriched article goes in, the JSON that the index keeps comes out, and back.
@NullMarked
package org.harbourwire.store.document;

import org.jspecify.annotations.NullMarked;
