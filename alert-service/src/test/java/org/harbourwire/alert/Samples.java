package org.harbourwire.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.contract.article.Field;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.article.Versions;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.jspecify.annotations.Nullable;

/// Invented articles and rules; `with…` changes one thing.
public record Samples(
    String id,
    String title,
    @Nullable String text,
    String language,
    RevisionCause cause,
    boolean backfill,
    ArticleStatus status,
    int revision,
    @Nullable String story,
    List<TopicTag> topics,
    List<EntityTag> entities,
    List<AmountTag> amounts) {

  public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  public static Samples article(String id, String title, @Nullable String text) {
    return new Samples(
        id,
        title,
        text,
        "en",
        RevisionCause.PUBLISHER,
        false,
        ArticleStatus.LIVE,
        1,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  public static AlertRule rule(String id, String query) {
    return rule(id, query, null);
  }

  public static AlertRule rule(String id, String query, @Nullable String webhook) {
    return new AlertRule(id, "Rule " + id, query, webhook, false, true, NOW);
  }

  public Samples withTopic(String topic, boolean inherited) {
    return with(
        b -> b.topics = List.of(new TopicTag(topic, "Label of " + topic, 1, inherited, List.of())));
  }

  public Samples withEntity(String entity, String name, String written) {
    var mention = new Span(Field.TEXT, 0, written.length(), written);
    return with(
        b ->
            b.entities =
                List.of(new EntityTag(entity, name, EntityType.ORG, null, List.of(mention))));
  }

  public Samples withAmount(String value, String currency) {
    return with(
        b ->
            b.amounts =
                List.of(new AmountTag(value, new BigDecimal(value), currency, Field.TEXT, 0, 1)));
  }

  public Samples withLanguage(String tag) {
    return with(b -> b.language = tag);
  }

  public Samples withStory(String storyId) {
    return with(b -> b.story = storyId);
  }

  public Samples withRevision(int number, RevisionCause why) {
    return with(
        b -> {
          b.revision = number;
          b.cause = why;
        });
  }

  public Samples asBackfill() {
    return with(b -> b.backfill = true);
  }

  public Samples withdrawn() {
    return with(b -> b.status = ArticleStatus.WITHDRAWN);
  }

  public String url() {
    return "https://news.example/" + id;
  }

  public EnrichedArticle get() {
    return new EnrichedArticle(
        id,
        revision,
        cause,
        1,
        backfill,
        status,
        url(),
        url(),
        new SourceRef("harbour-daily", "Harbour Daily", "press", null, Usage.FULL_TEXT_INTERNAL),
        title,
        text,
        false,
        null,
        List.of(),
        NOW.atOffset(ZoneOffset.UTC),
        PublishedPrecision.SECOND,
        null,
        NOW,
        NOW,
        "text/html",
        List.of(),
        List.of(),
        "0",
        false,
        language,
        false,
        topics,
        List.of(),
        entities,
        amounts,
        List.of(),
        story == null ? null : new StoryRef(story, StoryRef.Relation.FIRST, null),
        new Versions("1", "1", "1"));
  }

  private Samples with(java.util.function.Consumer<Change> how) {
    Change change = new Change(this);
    how.accept(change);
    return change.done();
  }

  private static final class Change {
    private final Samples from;
    private String language;
    private RevisionCause cause;
    private boolean backfill;
    private ArticleStatus status;
    private int revision;
    private @Nullable String story;
    private List<TopicTag> topics;
    private List<EntityTag> entities;
    private List<AmountTag> amounts;

    Change(Samples from) {
      this.from = from;
      this.language = from.language;
      this.cause = from.cause;
      this.backfill = from.backfill;
      this.status = from.status;
      this.revision = from.revision;
      this.story = from.story;
      this.topics = from.topics;
      this.entities = from.entities;
      this.amounts = from.amounts;
    }

    Samples done() {
      return new Samples(
          from.id,
          from.title,
          from.text,
          language,
          cause,
          backfill,
          status,
          revision,
          story,
          topics,
          entities,
          amounts);
    }
  }
}
