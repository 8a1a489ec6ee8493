package org.harbourwire.contract.fetch;

import java.time.Instant;
import org.harbourwire.contract.article.PublishedPrecision;
import org.jspecify.annotations.Nullable;

/// What a feed, sitemap or listing says of an entry; the page itself has the last word on text, the
/// feed on the date.
///
/// @param guid the entry's own id
/// @param title plain text
/// @param publishedAt when it was published, as the feed says
/// @param publishedPrecision how exactly the feed says so
/// @param updatedAt when it was changed, as the feed says
/// @param author who wrote it, as the feed says
/// @param language BCP 47 tag of the entry or feed
/// @param content full text or summary as HTML, for pages that have none
public record EntryHint(
    @Nullable String guid,
    @Nullable String title,
    @Nullable Instant publishedAt,
    PublishedPrecision publishedPrecision,
    @Nullable Instant updatedAt,
    @Nullable String author,
    @Nullable String language,
    @Nullable String content) {}
