package org.harbourwire.ingest.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.Provenance;
import org.jspecify.annotations.Nullable;

/// The article in a page or PDF: clean text and what the document says of itself.
///
/// @param title headline without the site's name; empty only when nothing offers one
/// @param text paragraphs separated by `\n\n`
/// @param truncated whether the text was cut at the limit
/// @param language BCP 47 tag as declared, if it was
/// @param authors names, in order
/// @param publishedAt when the document says it was published, if it does
/// @param precision how exactly; `NONE` without `publishedAt`
/// @param publishedOffset the offset in which that time was written, else the publisher's
/// @param updatedAt when the document says it was changed, if it does
/// @param canonicalUrl the address that stands for it: the declared one where plausible
/// @param mediaType of the bytes
/// @param attachments files that the article offers
/// @param alternates the same article in other languages
/// @param sponsored whether the document says that it is paid for
/// @param provenance where its metadata were found
/// @param notes what the document says beside all that
public record ExtractedArticle(
    String title,
    String text,
    boolean truncated,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    PublishedPrecision precision,
    @Nullable ZoneOffset publishedOffset,
    @Nullable Instant updatedAt,
    String canonicalUrl,
    String mediaType,
    List<Attachment> attachments,
    List<Alternate> alternates,
    boolean sponsored,
    Provenance provenance,
    List<Noted> notes) {
  public ExtractedArticle {
    if ((publishedAt == null) != (precision == PublishedPrecision.NONE)) {
      throw new IllegalArgumentException("precision NONE means no time, and no time means NONE");
    }
    authors = List.copyOf(authors);
    attachments = List.copyOf(attachments);
    alternates = List.copyOf(alternates);
    notes = List.copyOf(notes);
  }
}
