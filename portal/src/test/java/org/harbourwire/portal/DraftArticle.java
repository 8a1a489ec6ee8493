package org.harbourwire.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// An article in the making: tags are given by their words and found in title and text.
final class DraftArticle {
  private final String title;
  private final @Nullable String text;
  private final String language;
  private final SourceRef source;
  private final String url;
  private final List<TopicTag> topics = new ArrayList<>();
  private final List<NearTopic> nearTopics = new ArrayList<>();
  private final List<EntityTag> entities = new ArrayList<>();
  private final List<AmountTag> amounts = new ArrayList<>();
  private final List<Alternate> alternates = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private @Nullable StoryRef story;
  private int revision = 1;
  private ArticleStatus status = ArticleStatus.LIVE;
  private @Nullable Instant publishedAt;
  private PublishedPrecision precision = PublishedPrecision.NONE;

  DraftArticle(String title, @Nullable String text, String language, SourceRef source, String url) {
    this.title = title;
    this.text = text;
    this.language = language;
    this.source = source;
    this.url = url;
  }

  DraftArticle published(String instant, PublishedPrecision exactness) {
    publishedAt = Instant.parse(instant);
    precision = exactness;
    return this;
  }

  DraftArticle revision(int number) {
    revision = number;
    return this;
  }

  DraftArticle withdrawn() {
    status = ArticleStatus.WITHDRAWN;
    return this;
  }

  DraftArticle topic(String id, String label, double score, String... words) {
    topics.add(new TopicTag(id, label, score, false, spans(words)));
    return this;
  }

  DraftArticle near(String id, String label, String word, String against) {
    Objection veto = new Objection(Reason.AGAINST, 1.5, spans(against).getFirst(), null);
    nearTopics.add(new NearTopic(id, label, .31, spans(word), List.of(veto)));
    return this;
  }

  DraftArticle story(String id, StoryRef.Relation relation, @Nullable EnrichedArticle of) {
    story = new StoryRef(id, relation, of == null ? null : of.id());
    return this;
  }

  DraftArticle inherited(String id, String label) {
    topics.add(new TopicTag(id, label, .5, true, List.of()));
    return this;
  }

  DraftArticle entity(
      @Nullable String id,
      String name,
      EntityType type,
      @Nullable String wikidata,
      String... words) {
    entities.add(new EntityTag(id, name, type, wikidata, spans(words)));
    return this;
  }

  DraftArticle amount(String words, String value, String currency) {
    for (Span span : spans(words)) {
      amounts.add(
          new AmountTag(
              words, new BigDecimal(value), currency, span.field(), span.start(), span.end()));
    }
    return this;
  }

  DraftArticle alternate(String tag, String address) {
    alternates.add(new Alternate(tag, address));
    return this;
  }

  DraftArticle attachment(String address, String mediaType, String name) {
    attachments.add(new Attachment(address, mediaType, name));
    return this;
  }

  DraftArticle author(String name) {
    authors.add(name);
    return this;
  }

  EnrichedArticle article() {
    Instant seen = publishedAt == null ? Instant.parse("2026-11-19T04:00:00Z") : publishedAt;
    return new EnrichedArticle(
        ArticleId.of(url),
        revision,
        RevisionCause.PUBLISHER,
        1,
        false,
        status,
        url,
        url,
        source,
        title,
        text,
        false,
        null,
        authors,
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC),
        precision,
        null,
        seen.plusSeconds(90),
        seen.plusSeconds(95),
        "text/html",
        attachments,
        alternates,
        ArticleId.hash(title + text),
        false,
        language,
        false,
        topics,
        nearTopics,
        entities,
        amounts,
        List.of(),
        story,
        new Versions("2026.11", "2026.11", "0.1.0"));
  }

  private List<Span> spans(String... words) {
    List<Span> spans = new ArrayList<>();
    for (String word : words) {
      find(Field.TITLE, title, word, spans);
      if (text != null) {
        find(Field.TEXT, text, word, spans);
      }
    }
    return spans;
  }

  private static void find(Field field, String content, String word, List<Span> spans) {
    for (int at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) {
      spans.add(Span.of(field, content, at, at + word.length()));
    }
  }
}
