package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// The public contract, `news.enriched.v1`, keyed by id: an article with what we found in it, flat.
/// Of a `headline-link-only` source text, summary, key phrases and quotations from the text are
/// absent.
///
/// @param enrichmentRevision counts enrichments of one revision, from 1
/// @param status `withdrawn` when its publisher took it back: then there is no text, there are no
///   tags, and the value is an instruction to remove
/// @param text body, plain text, paragraphs separated by an empty line; absent when withdrawn or
///   headline-link-only
/// @see Enrichment Enrichment, which says what the fields of ours are
/// @see Article Article, which says what the others are
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrichedArticle(
    String id,
    int revision,
    RevisionCause revisionCause,
    int enrichmentRevision,
    boolean backfill,
    ArticleStatus status,
    @Address String url,
    @Address String canonicalUrl,
    SourceRef source,
    String title,
    @Nullable String text,
    boolean truncated,
    @Nullable String summary,
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
    boolean sponsored,
    String language,
    boolean cantonese,
    List<TopicTag> topics,
    List<NearTopic> nearTopics,
    List<EntityTag> entities,
    List<AmountTag> amounts,
    List<String> keyPhrases,
    @Nullable StoryRef story,
    Versions versions) {

  public EnrichedArticle {
    authors = List.copyOf(authors);
    attachments = List.copyOf(attachments);
    alternates = List.copyOf(alternates);
    topics = List.copyOf(topics);
    // Documents that were indexed before there were any have none.
    nearTopics = nearTopics == null ? List.of() : List.copyOf(nearTopics);
    entities = List.copyOf(entities);
    amounts = List.copyOf(amounts);
    keyPhrases = List.copyOf(keyPhrases);
  }

  /// Joins an article with its enrichment and removes what its source's usage does not allow to
  /// pass on.
  public static EnrichedArticle of(Article a, Enrichment e, int enrichmentRevision) {
    boolean withText = a.source().usage().allowsText();
    return new EnrichedArticle(
        a.id(),
        a.revision(),
        a.revisionCause(),
        enrichmentRevision,
        a.backfill(),
        a.status(),
        a.url(),
        a.canonicalUrl(),
        a.source(),
        a.title(),
        withText ? a.text() : null,
        a.truncated(),
        withText ? e.summary() : null,
        a.authors(),
        a.publishedAt(),
        a.publishedPrecision(),
        a.updatedAt(),
        a.firstSeenAt(),
        a.fetchedAt(),
        a.mediaType(),
        a.attachments(),
        a.alternates(),
        a.contentHash(),
        a.sponsored(),
        e.language(),
        e.cantonese(),
        withText ? e.topics() : e.topics().stream().map(Quotations::without).toList(),
        withText ? e.nearTopics() : e.nearTopics().stream().map(Quotations::without).toList(),
        withText ? e.entities() : e.entities().stream().map(Quotations::without).toList(),
        withText ? e.amounts() : e.amounts().stream().map(Quotations::without).toList(),
        withText ? e.keyPhrases() : List.of(),
        e.story(),
        e.versions());
  }

  /// The instant of publication, if it is known.
  public @Nullable Instant publishedInstant() {
    return publishedAt == null ? null : publishedAt.toInstant();
  }

  /// The version under which the index keeps it: revision · 2³² + enrichment revision.
  public long indexVersion() {
    return ((long) revision << 32) + enrichmentRevision;
  }
}
