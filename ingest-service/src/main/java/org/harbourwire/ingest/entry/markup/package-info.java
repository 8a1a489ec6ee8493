/// From the text of an XML document, however broken, to a sound tree; a hostile one is refused with
/// a reason. `FeedMarkup` is the door: `Doctype` takes the document type off, `UnclosedMarkup` ends
/// what has no end, `MarkupCleaner` mends characters and references, jsoup's XML parser makes the
/// tree, `NestingRepair` takes fields out of fields.
@NullMarked
package org.harbourwire.ingest.entry.markup;

import org.jspecify.annotations.NullMarked;
