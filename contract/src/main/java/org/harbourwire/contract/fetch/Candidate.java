package org.harbourwire.contract.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// What was fetched and extracted, before it has an id: value of `news.candidates.v1`. It is
/// written under [#key()] and sent on to the key of its article.
///
/// @param key of the final address; the record travels under the keys of other addresses too
/// @param gone true when the address answered that it is gone; then there is no text
/// @param requestedUrl the address asked for
/// @param url the final address, after redirects
/// @param canonicalUrl the address that stands for it
/// @param source where it was found
/// @param backfill whether it is old news
/// @param title headline, plain text
/// @param text body, plain text, paragraphs separated by `\n\n`; absent when gone
/// @param truncated whether the text was cut
/// @param language as declared
/// @param authors as given
/// @param publishedAt if known, at the publisher's offset
/// @param publishedPrecision how exactly
/// @param updatedAt if the page says
/// @param fetchedAt when
/// @param mediaType of what was fetched
/// @param attachments files that it offers
/// @param alternates the same article in other languages
/// @param sponsored whether the page says that it is paid for
public record Candidate(
    String key,
    boolean gone,
    String requestedUrl,
    String url,
    String canonicalUrl,
    SourceRef source,
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
    boolean sponsored) {
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
}
