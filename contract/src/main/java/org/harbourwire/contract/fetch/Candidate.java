package org.harbourwire.contract.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// What was fetched and extracted, before it has an id: value of `news.candidates.v1`. It is
/// written under `key` and sent on to the key of its article.
///
/// @param key of the final address, normalised; the record travels under the keys of other
///   addresses too
/// @param gone true when the address answered that it is gone; then there is no text
/// @param requestedUrl the address asked for
/// @param url the final address, after redirects
/// @param canonicalUrl the address that stands for it
/// @param source where it was found
/// @param ownSite whether that source is of the site on which the article stands
/// @param backfill whether it was found by a source's first poll or a replay: old news
/// @param title headline, plain text
/// @param text body, plain text, paragraphs separated by an empty line; absent when gone
/// @param truncated whether the text was cut at 512 KB of UTF-8
/// @param language BCP 47 tag as declared by page or feed, if it was
/// @param authors as given by the page or feed
/// @param publishedAt when it was published, if that is known, at the publisher's offset
/// @param publishedPrecision how exactly that is known
/// @param updatedAt when the publisher says it was changed, if it says
/// @param fetchedAt when it was fetched
/// @param mediaType media type of what was fetched, such as `text/html`
/// @param attachments files that it offers
/// @param alternates the same article in other languages
/// @param sponsored whether the page says that it is paid for
/// @param review what extraction kept and cut; absent when gone
/// @param pageHash of title and text of its page, as it is read without rules or words of a source:
///   the same for whichever source the page was asked; absent when gone, or when the source's own
///   words stand in for a page
public record Candidate(
    String key,
    boolean gone,
    @Address String requestedUrl,
    @Address String url,
    @Address String canonicalUrl,
    SourceRef source,
    boolean ownSite,
    boolean backfill,
    String title,
    @Nullable String text,
    boolean truncated,
    @Nullable String language,
    List<String> authors,
    @Nullable OffsetDateTime publishedAt,
    PublishedPrecision publishedPrecision,
    @Nullable Instant updatedAt,
    Instant fetchedAt,
    String mediaType,
    List<Attachment> attachments,
    List<Alternate> alternates,
    boolean sponsored,
    @Nullable Review review,
    @Nullable String pageHash) {
  public Candidate {
    requireNonNull(key, "key");
    requireNonNull(source, "source");
    requireNonNull(title, "title");
    requireNonNull(fetchedAt, "fetched_at");
    // Addresses, or their keys could not be told.
    URI.create(requireNonNull(requestedUrl, "requested_url"));
    URI.create(requireNonNull(url, "url"));
    URI.create(requireNonNull(canonicalUrl, "canonical_url"));
    authors = List.copyOf(authors);
    attachments = List.copyOf(attachments);
    alternates = List.copyOf(alternates);
  }

  /// The same, read from a page with that hash.
  public Candidate ofPage(String hashOfPage) {
    return new Candidate(
        key,
        gone,
        requestedUrl,
        url,
        canonicalUrl,
        source,
        ownSite,
        backfill,
        title,
        text,
        truncated,
        language,
        authors,
        publishedAt,
        publishedPrecision,
        updatedAt,
        fetchedAt,
        mediaType,
        attachments,
        alternates,
        sponsored,
        review,
        hashOfPage);
  }
}
