package org.harbourwire.testkit.article;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.Attachment;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.NearTopic;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.jspecify.annotations.Nullable;

/// An invented enriched article, with something in every field, to be changed where a test needs
/// it.
///
/// @param key what its id is made from
/// @param revision of the publisher
/// @param status whether it stands
/// @param title headline
/// @param text body; absent when withdrawn
/// @param language language tag
/// @param topic id of its one topic
/// @param entity name of its one entity
/// @param publishedAt when it was published, if known
public record SampleArticle(
    String key,
    int revision,
    ArticleStatus status,
    String title,
    @Nullable String text,
    String language,
    String topic,
    String entity,
    @Nullable Instant publishedAt) {
  private static final Instant SEEN = Instant.parse("2026-01-05T04:00:00Z");

  /// The first revision of an English article under `key`.
  public static SampleArticle of(String key, String title, String text) {
    return new SampleArticle(
        key, 1, ArticleStatus.LIVE, title, text, "en", "ai", "Tern Island Ferries", SEEN);
  }

  /// The same in another revision.
  public SampleArticle revision(int number) {
    return new SampleArticle(
        key, number, status, title, text, language, topic, entity, publishedAt);
  }

  /// The same, withdrawn by the next revision.
  public SampleArticle withdrawn() {
    return new SampleArticle(
        key,
        revision + 1,
        ArticleStatus.WITHDRAWN,
        title,
        null,
        language,
        topic,
        entity,
        publishedAt);
  }

  /// The same in another language.
  public SampleArticle language(String tag) {
    return new SampleArticle(key, revision, status, title, text, tag, topic, entity, publishedAt);
  }

  /// The same on another topic.
  public SampleArticle topic(String id) {
    return new SampleArticle(key, revision, status, title, text, language, id, entity, publishedAt);
  }

  /// The same naming another entity.
  public SampleArticle entity(String name) {
    return new SampleArticle(
        key, revision, status, title, text, language, topic, name, publishedAt);
  }

  /// The same published then.
  public SampleArticle publishedAt(@Nullable Instant instant) {
    return new SampleArticle(key, revision, status, title, text, language, topic, entity, instant);
  }

  /// Its id.
  public String id() {
    return ArticleId.of(key);
  }

  /// The event.
  public EnrichedArticle article() {
    String url = "http://press.example/" + key;
    Span span = Span.of(Field.TITLE, title, 0, Math.min(3, title.length()));
    return new EnrichedArticle(
        id(),
        revision,
        RevisionCause.PUBLISHER,
        1,
        false,
        status,
        url,
        url,
        new SourceRef("press", "The Press", "press", "Press Ltd", Usage.FULL_TEXT_INTERNAL),
        title,
        text,
        false,
        text == null ? null : "In short.",
        List.of("A. Writer"),
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC),
        publishedAt == null ? PublishedPrecision.NONE : PublishedPrecision.SECOND,
        SEEN,
        SEEN,
        SEEN,
        "text/html",
        List.of(new Attachment(url + ".pdf", "application/pdf", "the document")),
        List.of(new Alternate("zh-Hant", url + "?zh")),
        ArticleId.hash(title + text),
        false,
        language,
        false,
        List.of(new TopicTag(topic, "Label of " + topic, 0.9, false, List.of(span))),
        List.of(new NearTopic("near-" + topic, "Near " + topic, 0.3, List.of(span), List.of())),
        List.of(new EntityTag("entity-" + topic, entity, EntityType.ORG, "Q1", List.of(span))),
        List.of(new AmountTag("HK$2 million", new BigDecimal(2_000_000), "HKD", Field.TITLE, 0, 3)),
        List.of("key phrase"),
        new StoryRef("story-" + key, StoryRef.Relation.FOLLOW_UP, "other"),
        new Versions("t1", "g1", "p1"));
  }
}
