/// From what a source answers to its entries: the bytes of a feed, sitemap or listing page go in,
/// [org.harbourwire.ingest.entry.Entry] records come out, or a reason why there are none.
///
/// [org.harbourwire.ingest.entry.EntryParser] is the front door. A feed goes through `FeedMarkup`
/// (bytes to a sound tree) → `XmlFeedReader` → `XmlEntryReader` (names of fields in all formats) →
/// `TextConstruct` (plain text or HTML); or `JsonFeedReader`.
@NullMarked
package org.harbourwire.ingest.entry;

import org.jspecify.annotations.NullMarked;
