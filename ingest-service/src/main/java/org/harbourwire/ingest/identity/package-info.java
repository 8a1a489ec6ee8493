/// Who is who: candidates go in, articles with an id and a revision come out. One exactly-once
/// processor owns address → id, content hash and revision, and writes article and state in one
/// transaction.
///
/// ## What is an edit
///
/// A publisher's text shows at one or more **pages** (desktop, mobile, print: each answers with a
/// document of its own, see [org.harbourwire.ingest.site.PlainAddress#ofPage]), and each of any
/// number of sources makes a **reading** of a page: by rules of its own, by the title that its feed
/// gives. Only a page can tell of edits. Readings differ from each other for ever, pages from each
/// other too, and neither difference is an edit; but one page that is read in one way says another
/// thing only when its publisher has changed it.
///
/// So each candidate carries the hash of its page read in one way, without anything of its source
/// ([org.harbourwire.ingest.identity.PageHash]), beside the text as its source reads it. An edit is
/// a page hash that is not that of the last look at the same page, **for whichever source that
/// was**. It becomes a revision with the text of whoever saw it first; who comes later finds the
/// hash known. Nothing has to be remembered of a source, unless it reads otherwise than everybody:
/// then its last reading tells changes of what its rules cut (a counter, a list of links) from
/// edits.
///
/// - The first look at a page has nothing to be compared with, and is no edit, unless it is the
///   canonical one or only sources' words were known.
/// - The first change at one page after another page has told a revision is taken for that
///   revision, however late it comes. If it was a further edit, that other page shows it too when
///   it is asked next: the page that told the latest revision can always tell.
/// - What was fetched before the latest revision makes none.
/// - Words of a source that stand in for a page which cannot be had are compared with that source's
///   last ones, and never take the place of a page's.
///
/// ## Why validators may be shared
///
/// `ETag` and `Last-Modified` are kept once for a page
/// ([org.harbourwire.contract.source.PageState]) and sent for every source that had it whole once.
/// An answer 304 says: as it was when somebody last had it whole. Then, a candidate told its page
/// hash, which counts for all; so nothing can be hidden from one source that was not told for
/// another. That holds only as long as state and look are of the same page, hence one notion of
/// page for both; and the state is written after the candidate.
///
/// ## What bounds memory
///
/// Of an article one look is kept of each page, and one reading of each source that reads
/// otherwise, 64 of each ([org.harbourwire.ingest.identity.Glances]). However many sources list a
/// page, its state has one pair of validators.
///
/// ## What is not told
///
/// An edit of nothing but what a source's rules cut, if that source has the page first; an edit
/// that shows between two looks and is undone; an edit at a page that no list holds any more.
@NullMarked
package org.harbourwire.ingest.identity;

import org.jspecify.annotations.NullMarked;
