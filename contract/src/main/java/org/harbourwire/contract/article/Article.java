package org.harbourwire.contract.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// A page or PDF as its publisher has it now: clean text and metadata under an id that never
/// changes. Value of `news.articles.v1`, and superseded of `news.revisions.v1`, keyed by id.
///
/// @param id never changes: 16 lower-case letters and digits
/// @param revision counts the publisher's edits, from 1
/// @param revisionCause why this revision exists: its publisher changed the article, or we
///   processed it anew
/// @param backfill whether it was found by a source's first poll or a replay: old news, which
///   alerts nobody
/// @param status `withdrawn` when its publisher took it back
/// @param url the address it was fetched from, after redirects
/// @param canonicalUrl the address that stands for it
/// @param source where it was found
/// @param title headline, plain text
/// @param text body, plain text, paragraphs separated by an empty line; absent when withdrawn
/// @param truncated whether the text was cut at 512 KB of UTF-8
/// @param language BCP 47 tag as declared by page or feed, if it was
/// @param authors as given by the page or feed
/// @param publishedAt when it was published, if that is known, at the publisher's offset: a day is
///   that day's midnight there, and its date reads right whatever the reader's zone
/// @param publishedPrecision how exactly that is known; `none`: not known, and none is invented
/// @param updatedAt when the publisher says it was changed, if it says
/// @param firstSeenAt when we first saw it
/// @param fetchedAt when this revision was fetched
/// @param mediaType media type of what was fetched, such as `text/html`
/// @param attachments files that it offers
/// @param alternates the same article in other languages
/// @param contentHash SHA-256, in lower-case hexadecimal, of title and text with cosmetic
///   differences removed: it changes when they do
/// @param sponsored whether the page says that it is paid for
public record Article(
    String id,
    int revision,
    RevisionCause revisionCause,
    boolean backfill,
    ArticleStatus status,
    @Address String url,
    @Address String canonicalUrl,
    SourceRef source,
    String title,
    @Nullable String text,
    boolean truncated,
    @Nullable String language,
    List<String> authors,
    @Nullable OffsetDateTime publishedAt,
    PublishedPrecision publishedPrecision,
    @Nullable Instant updatedAt,
    Instant firstSeenAt,
    Instant fetchedAt,
    String mediaType,
    List<Attachment> attachments,
    List<Alternate> alternates,
    String contentHash,
    boolean sponsored) {

  /// The longest text in UTF-8 bytes: one limit for producer, Kafka topic and index.
  public static final int MAX_TEXT_BYTES = 512 * 1024;

  public Article {
    if (revision < 1) {
      throw new IllegalArgumentException("revision of " + id + " must be at least 1");
    }
    authors = List.copyOf(authors);
    attachments = List.copyOf(attachments);
    alternates = List.copyOf(alternates);
  }
}
