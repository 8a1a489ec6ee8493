package org.harbourwire.contract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.junit.jupiter.api.Test;

class EnrichedArticleTest {
  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  @Test
  void survivesJsonUnchanged() {
    EnrichedArticle before = enriched(Usage.FULL_TEXT_INTERNAL);

    String json = Json.write(before);

    assertThat(Json.read(json, EnrichedArticle.class)).isEqualTo(before);
    assertThat(json)
        .contains("\"revision_cause\":\"publisher\"")
        .contains("\"published_precision\":\"none\"")
        .contains("\"usage\":\"full-text-internal\"")
        .contains("\"first_seen_at\":\"2026-01-05T04:00:00Z\"")
        .doesNotContain("null");
  }

  @Test
  void ofAHeadlineOnlySourceNoWordOfTheTextIsPassedOn() {
    EnrichedArticle article = enriched(Usage.HEADLINE_LINK_ONLY);

    assertThat(article.text()).isNull();
    assertThat(article.summary()).isNull();
    assertThat(article.keyPhrases()).isEmpty();
    assertThat(Json.write(article)).contains("Drones over the harbour").doesNotContain("parcels");
    assertThat(article.topics().getFirst().evidence())
        .extracting(Span::text)
        .containsExactly("Drones", null);
  }

  @Test
  void aLaterRevisionHasAHigherIndexVersionThanAnyEnrichmentOfTheOneBefore() {
    assertThat(article(2, Usage.FULL_TEXT_INTERNAL, 1).indexVersion())
        .isGreaterThan(article(1, Usage.FULL_TEXT_INTERNAL, Integer.MAX_VALUE).indexVersion());
  }

  private static EnrichedArticle enriched(Usage usage) {
    return article(1, usage, 1);
  }

  private static EnrichedArticle article(int revision, Usage usage, int enrichmentRevision) {
    String title = "Drones over the harbour";
    String text = "They carry parcels worth HK$2 million.";
    Article article =
        new Article(
            ArticleId.of("https://a.example/1"),
            revision,
            RevisionCause.PUBLISHER,
            false,
            ArticleStatus.LIVE,
            "https://a.example/1",
            "https://a.example/1",
            new SourceRef("a", "A", "press", null, usage),
            title,
            text,
            false,
            "en",
            List.of("Kit Wong"),
            null,
            PublishedPrecision.NONE,
            null,
            NOON,
            NOON,
            "text/html",
            List.of(),
            List.of(),
            ArticleId.hash(title + text),
            false);
    Enrichment enrichment =
        new Enrichment(
            "en",
            false,
            text,
            List.of(
                new TopicTag(
                    "low-altitude-economy",
                    "Low-altitude economy",
                    0.9,
                    false,
                    List.of(Span.of(Field.TITLE, title, 0, 6), Span.of(Field.TEXT, text, 11, 18)))),
            List.of(nearTopic(text)),
            List.of(),
            List.of(
                new AmountTag(
                    "HK$2 million", new BigDecimal("2000000"), "HKD", Field.TEXT, 25, 37)),
            List.of("parcels"),
            null,
            new Versions("1", "1", "0.1"));
    return EnrichedArticle.of(article, enrichment, enrichmentRevision);
  }

  private static NearTopic nearTopic(String text) {
    Span words = Span.of(Field.TEXT, text, 11, 18);
    Objection aside = new Objection(Objection.Reason.ASIDE, 0.4, words, "parcels");
    return new NearTopic("robotics", "Robotics", 0.4, List.of(words), List.of(aside));
  }
}
