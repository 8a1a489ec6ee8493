package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.api.Test;

class MetadataTest {
  private static final String BODY =
      "<p>The ferry operator Kestrel Marine put its first solar vessel into service on the outer"
          + " islands route, carrying two hundred passengers on a calm morning.</p><p>Engineers"
          + " said the batteries are charged at the pier in eleven minutes, and that the panels on"
          + " the roof cover a third of what the crossing needs.</p>";

  private static ExtractedArticle page(String head, String byline) {
    return Documents.article(head + "<h1>Solar ferry sails</h1>" + byline + BODY);
  }

  private static String published(String time) {
    return "<meta property='article:published_time' content='" + time + "'>";
  }

  @Test
  void keepsTheExactTimeOfTheHeadWhereTheShownDayAgrees() {
    ExtractedArticle article =
        page(published("2026-03-02T01:30:00Z"), "<p>By Mira Tannet | March 2, 2026</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
    assertThat(article.precision()).isEqualTo(PublishedPrecision.SECOND);
  }

  @Test
  void readsTheOffsetOffTheDayThatIsShown() {
    ExtractedArticle article =
        page(published("2026-03-02T01:30:00Z"), "<p>By Mira Tannet | March 1, 2026</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
    assertThat(article.publishedOffset()).isEqualTo(ZoneOffset.ofHours(-2));
  }

  @Test
  void believesTheShownDateMoreThanAFieldThatNamesAnotherTime() {
    ExtractedArticle article =
        page(published("2026-06-20T16:02:46Z"), "<p>By Mira Tannet | March 2, 2026</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @Test
  void takesNoUpdateForThePublication() {
    ExtractedArticle article =
        page(published("2026-03-02T01:30:00Z"), "<p>Last updated:</p><p>June 20, 2026</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
  }

  @Test
  void believesALineThatTellsThePublicationWhereTheHeadKnowsOnlyTheLastChange() {
    String head =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":"
            + "\"2026-04-09T10:00:00+08:00\",\"dateModified\":\"2026-04-09T10:00:00+08:00\"}"
            + "</script>";
    ExtractedArticle article =
        Documents.article(
            head + "<h1>Solar ferry sails</h1>" + BODY + "<p>Published March 2, 2026</p>");

    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-04-09T02:00:00Z"));
  }

  @Test
  void readsTheOffsetOffTheDayThatAMarkedTimeShows() {
    ExtractedArticle article =
        page("", "<time itemprop=datePublished datetime=2026-03-03T04:13:00Z>March 2, 2026</time>");

    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-03T04:13:00Z"));
    assertThat(article.publishedOffset()).isEqualTo(ZoneOffset.ofHours(-5));
  }

  @Test
  void prefersTheDateOfTheFirstPublication() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry sails</h1><p>30 Sep 2026</p>"
                + BODY
                + "<p>This article was originally published on 2 March 2026 and has been"
                + " updated.</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @Test
  void takesNoOtherArticlesDateBelowTheBody() {
    ExtractedArticle article =
        Documents.article(
            "<main><h1>Solar ferry sails</h1>"
                + BODY
                + "</main><div><p>Pier painted in a new blue</p><p>May 5, 2026</p></div>");
    assertThat(article.publishedAt()).isNull();
  }

  @Test
  void readsNamesAfterALabelLine() {
    assertThat(page("", "<div>By</div><div>Mira Tannet</div>").authors())
        .containsExactly("Mira Tannet");
    assertThat(
            Documents.article(
                    "<article><h1>Solar ferry sails</h1>"
                        + BODY
                        + "</article><div><h3>Author</h3><p>Colm Aske</p></div>")
                .authors())
        .containsExactly("Colm Aske");
  }

  @Test
  void prefersAPersonToTheSite() {
    String head =
        "<meta property='og:site_name' content='Harbour News'><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Harbour News Ltd\"}}</script>";
    assertThat(page(head, "<a href='/staff/colm-aske'>Colm Aske</a>").authors())
        .containsExactly("Colm Aske");
    assertThat(page(head, "").authors()).containsExactly("Harbour News Ltd");
  }

  @Test
  void dropsTheSitesNameThatOnlyTheTitleCarries() {
    ExtractedArticle article =
        Documents.article(
            "<title>Solar ferry sails - Harbour Campus</title><h2>Solar ferry sails</h2>" + BODY);
    assertThat(article.title()).isEqualTo("Solar ferry sails");
  }

  @Test
  void readsTheFooterOfAnArticleAsItsByline() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry sails</h1><article><footer>By Mira Tannet <span"
                + " class=meta-date>March 2, 2026</span></footer>"
                + BODY
                + "</article>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    assertThat(article.authors()).containsExactly("Mira Tannet");
  }

  @Test
  void theHeadlineIsWhereTheHighestHeadingSaysIt() {
    ExtractedArticle article =
        Documents.article(
            "<html lang=en><title>Repair yard opens</title><main><h1>Repair yard opens</h1>"
                + "<p>By Mira Tannet | Updated 2 March 2026</p><ul><li>Docks</li></ul>"
                + "<h2>Repair yard opens</h2><p>"
                + BODY
                + "</p></main>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @Test
  void aDayThatThePageMarksAsThatOfAChangeIsNoPublication() {
    ExtractedArticle article =
        Documents.article(
            "<html lang=en><title>Repair yard opens</title>"
                + "<meta property=article:published_time content=2026-01-10T08:00:00Z>"
                + "<meta property=article:modified_time content=2026-03-02T08:00:00Z>"
                + "<main><h1>Repair yard opens</h1><span class=updated-on>"
                + "<time datetime=2026-03-02T08:00:00Z>2 March 2026</time></span><p>"
                + BODY
                + "</p></main>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-01-10T08:00:00Z"));
  }
}
