package org.harbourwire.ingest.article.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.article.ExtractOutcome.NotAnArticle;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;

class PageReviewTest {
  private static final String FIRST =
      "The ferry operator Kestrel Marine put its first solar vessel into service on the outer"
          + " islands route, carrying two hundred passengers on a calm morning.";
  private static final String SECOND =
      "Engineers said the batteries are charged at the pier in eleven minutes, and that the panels"
          + " on the roof cover a third of what the crossing needs.";
  private static final String PAGE =
      "<html lang=en><title>Solar ferry sails</title><nav><a href=/>Home</a></nav>"
          + "<main><article><h1>Solar ferry sails</h1><p>By Mira Tannet | 2 March 2026</p><p>"
          + FIRST
          + "</p><div class=share-buttons>Share this</div><figure><img src=a.jpg><figcaption>The"
          + " pier at noon</figcaption></figure><ul><li><a href=/1>Old ferry sold to"
          + " museum</a><li><a href=/2>Pier painted in three colours</a></ul><p>"
          + SECOND
          + "</p><p>###</p><p>Media contact: press office, 1234 5678</p></article></main>"
          + "<div><p>All rights reserved by the harbour office.</p></div>";

  @Test
  void tellsWhatBecameOfEveryPieceOfAPageInItsOrder() {
    assertThat(review(PAGE).passages())
        .extracting(Passage::text, Passage::cut)
        .containsExactly(
            tuple("Home", CutReason.TAG),
            tuple("Solar ferry sails", CutReason.HEADLINE),
            tuple("By Mira Tannet | 2 March 2026", CutReason.META_LINE),
            tuple(FIRST, null),
            tuple("Share this", CutReason.NAME),
            tuple("The pier at noon", CutReason.CAPTION),
            tuple("Old ferry sold to museum Pier painted in three colours", CutReason.LINKS),
            tuple(SECOND, null),
            tuple("###", CutReason.AFTER_END),
            tuple("Media contact: press office, 1234 5678", CutReason.AFTER_END),
            tuple("All rights reserved by the harbour office.", CutReason.OUTSIDE));
  }

  @Test
  void whatIsKeptIsTheTextOfTheArticle() {
    PageReview review = review(PAGE);
    assertThat(review.outcome())
        .isInstanceOfSatisfying(
            Extracted.class, e -> assertThat(e.article().text()).isEqualTo(kept(review)));
  }

  @Test
  void theFullerTextInThePagesDataReplacesWhatIsShown() {
    String html =
        "<html lang=en><title>Solar ferry sails</title><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Solar ferry sails\",\"articleBody\":\""
            + FIRST
            + "\\n"
            + SECOND
            + "\"}</script><main><h1>Solar ferry sails</h1><p>The ferry operator sails.</p></main>";

    PageReview review = review(html);

    assertThat(review.passages())
        .extracting(Passage::text, Passage::cut)
        .contains(
            tuple("The ferry operator sails.", CutReason.REPLACED),
            tuple(FIRST, null),
            tuple(SECOND, null));
    assertThat(kept(review)).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aPageThatIsNoArticleIsReviewedToo() {
    PageReview review =
        review("<html><title>Log in</title><main><a href=/a>One</a> <a href=/b>Two</a></main>");

    assertThat(review.outcome()).isInstanceOf(NotAnArticle.class);
    assertThat(review.passages()).extracting(Passage::cut).doesNotContainNull().isNotEmpty();
  }

  @Test
  void whatIsNeitherPageNorPdfHasNoPassages() {
    PageReview review = review(new byte[] {'P', 'K', 3, 4, 0});

    assertThat(review.outcome()).isInstanceOf(NotAnArticle.class);
    assertThat(review.passages()).isEqualTo(List.of());
  }

  private static String kept(PageReview review) {
    return review.passages().stream()
        .filter(p -> p.cut() == null)
        .map(Passage::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static PageReview review(String html) {
    return review(html.getBytes(StandardCharsets.UTF_8));
  }

  private static PageReview review(byte[] body) {
    var document =
        new FetchedDocument(
            body, "text/html; charset=utf-8", URI.create("https://harbour.example/a"));
    return new ArticleExtractor(Clock.systemUTC())
        .review(document, ExtractContext.of(ZoneId.of("Asia/Hong_Kong")));
  }
}
