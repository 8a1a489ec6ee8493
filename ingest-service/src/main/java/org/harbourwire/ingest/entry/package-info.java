/// From what a source answers to its entries: the bytes of a feed, sitemap or listing page go in,
/// [org.harbourwire.ingest.entry.Entry] records come out, or a reason why there are none.
///
/// [org.harbourwire.ingest.entry.EntryParser] is the front door. It hands on to a package per
/// format: `markup` makes a sound tree of broken XML, `xml` reads feeds and sitemaps from it,
/// `json` reads JSON Feed, `html` listing pages; `text` knows what their values mean.
@NullMarked
package org.harbourwire.ingest.entry;

import org.jspecify.annotations.NullMarked;
