/// From the tree of an RSS, RDF, Atom or CDF document, or of a sitemap, to its entries.
///
/// `XmlFeedReader` finds entries wherever they stand; `XmlEntryReader` reads one by the names that
/// a field has in all formats, since feeds mix them. `FeedTree` knows the names under any prefix,
/// `TextConstruct` what a text means, `EntryLinks` which link leads to the page and `EntryPeople`
/// who wrote it.
@NullMarked
package org.harbourwire.ingest.entry.xml;

import org.jspecify.annotations.NullMarked;
