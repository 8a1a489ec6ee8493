package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NotAnArticleTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final String COMMENT =
      "<p>I have used this pier for years, and so has my cat, who likes the fish there, as everyone"
          + " who has ever met a cat will well understand.</p>";

  @Test
  void refusesAConsentWall() {
    assertThat(
            Documents.refusal(
                Documents.page(
                    "<h1>We value your privacy</h1><p>We and our partners store information on your"
                        + " device, such as identifiers. Accept all or choose.</p>")))
        .contains("consent");
  }

  @Test
  void refusesAnIndexPage() {
    StringBuilder html = new StringBuilder("<h1>Technology</h1>");
    for (int i = 0; i < 40; i++) {
      html.append("<div><h3><a href=/").append(i).append(">A headline about piers</a></h3></div>");
    }
    assertThat(Documents.refusal(Documents.page(html.toString()))).contains("index");
  }

  @Test
  void refusesAnErrorPageAndALogin() {
    assertThat(
            Documents.refusal(
                Documents.page(
                    "<title>Page not found</title><p>Nothing is here, sadly, any more.</p>")))
        .contains("error");
    assertThat(
            Documents.refusal(
                Documents.page(
                    "<h1>Members</h1><p>Please log in to read on. Forgot your password?</p>")))
        .contains("login");
  }

  @Test
  void refusesAnIndexOfTeasersButNoArticleWithSomeBelow() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      teasers
          .append("<div><a href=/")
          .append(i)
          .append(">The pier number ")
          .append(i)
          .append(
              " opens again</a><p>After a month of works the pier is open, to everyone's"
                  + " joy.</p></div>");
    }
    assertThat(Documents.refusal(Documents.page("<h1>Piers</h1><div>" + teasers + "</div>")))
        .contains("index");
    ExtractedArticle article =
        Documents.article("<h1>Piers</h1><div>" + prose(12) + "</div><div>" + teasers + "</div>");
    assertThat(article.text()).doesNotContain("open, to everyone's joy");
  }

  @Test
  void refusesAPaywallButNoWholeArticleThatAsksToSubscribe() {
    String ask = "<div><p>Already a subscriber? Subscribe to continue.</p></div>";
    assertThat(Documents.refusal(Documents.page("<h1>Piers</h1>" + prose(3) + ask)))
        .contains("paywall");
    String locked =
        "<script"
            + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}"
            + "</script>";
    assertThat(Documents.refusal(Documents.page(locked + "<h1>Piers</h1>" + prose(3))))
        .contains("paywall");
    assertThat(Documents.page(locked + "<h1>Piers</h1>" + prose(12) + ask))
        .isInstanceOf(ExtractOutcome.Extracted.class);
  }

  @Test
  void keepsAShortNoticeThatHasLongComments() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Piers</h1>"
                + prose(3)
                + "<ol class=comment-list><li>"
                + COMMENT.repeat(5)
                + "</ol>");
    assertThat(article.text()).doesNotContain("my cat");
  }

  @Test
  void refusesEmptyAndBinaryBodies() {
    assertThat(Documents.refusal(Documents.extract(new byte[0], "text/html"))).isEqualTo("empty");
    assertThat(Documents.refusal(Documents.extract(new byte[] {'P', 'K', 3, 4, 5}, "text/html")))
        .contains("neither");
  }

  @Test
  void answersTenMegabytesOfDivsInBoundedTime() {
    assertThat(bounded(filled("<div>", 10 * MEGABYTE)))
        .isInstanceOf(ExtractOutcome.NotAnArticle.class);
  }

  @Test
  void answersDeepInlineAndTableBombsInBoundedTime() {
    assertThat(text(bounded(filled("<b><a href=x>", MEGABYTE) + "text"))).isIn("text", "");
    assertThat(text(bounded(filled("<table><tr><td>", MEGABYTE) + "text"))).isIn("text", "");
  }

  @Test
  void answersAttributeBombsInBoundedTime() {
    StringBuilder html = new StringBuilder("<p");
    for (int i = 0; html.length() < MEGABYTE; i++) {
      html.append(" a").append(i).append("=1");
    }
    html.append('>').append(filled("Ferries stop at the pier. ", 5 * MEGABYTE));
    assertThat(text(bounded(html.toString()))).startsWith("Ferries stop at the pier.");
    String classes = filled("author-meta ", 6 * MEGABYTE);
    assertThat(text(bounded("<p class='" + classes + "'>word</p>"))).isIn("word", "");
  }

  @Test
  void answersABrokenPdf() {
    assertThat(Documents.extract("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII), null))
        .isInstanceOf(ExtractOutcome.NotAnArticle.class);
  }

  /// What was made of it; nothing of what is no article.
  private static String text(ExtractOutcome outcome) {
    return switch (outcome) {
      case ExtractOutcome.Extracted e -> e.article().text();
      case ExtractOutcome.NotAnArticle n -> "";
    };
  }

  private static String filled(String with, int bytes) {
    return with.repeat(bytes / with.length());
  }

  private static ExtractOutcome bounded(String html) {
    return Assertions.assertTimeoutPreemptively(BOUND, () -> Documents.page(html));
  }

  private static String prose(int paragraphs) {
    StringBuilder prose = new StringBuilder();
    for (int i = 1; i <= paragraphs; i++) {
      prose
          .append("<p>Pier number ")
          .append(i)
          .append(
              " closes for a week of works, the harbour office said on Monday, and ferries stop")
          .append(" at the next pier meanwhile.</p>");
    }
    return prose.toString();
  }
}
