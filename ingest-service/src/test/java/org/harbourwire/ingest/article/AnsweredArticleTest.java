package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.junit.jupiter.api.Test;

/// Articles that a site answers in JSON, for the script of its page.
class AnsweredArticleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final String FIRST =
      "The harbour office has fined two brokers who kept no record of the orders they took.";
  private static final String SECOND =
      "Both had been told twice to mend their tapes, and did so only when inspectors came.";

  @Test
  void titleTimesAndContentAreKnownByTheNamesOfTheirMembers() {
    ExtractedArticle article =
        article(
            """
            {"refNo": "26PR7", "lang": "TC", "title": "Brokers & tapes <again>",
             "issueDate": "2026-03-02T16:45:00", "modificationTime": "2026-03-03T09:00:00",
             "html": "<div><p>%s</p><p>%s</p></div>", "appendices": []}
            """);

    assertThat(article.title()).isEqualTo("Brokers & tapes <again>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.publishedAt()).isEqualTo("2026-03-02T08:45:00Z");
    assertThat(article.precision()).isEqualTo(PublishedPrecision.SECOND);
    assertThat(article.updatedAt()).isEqualTo("2026-03-03T01:00:00Z");
  }

  @Test
  void contentMayBePlainTextInAWrappedEntry() {
    ExtractedArticle article =
        article(
            """
            {"article": {"headline": "Brokers and tapes", "publishDate": "2026-03-02",
             "body": "%s\\n%s"}}
            """);

    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.publishedAt()).isEqualTo("2026-03-01T16:00:00Z");
  }

  @Test
  void otherJsonIsNoArticle() {
    assertThat(read("{\"title\": \"Brokers and tapes\", \"status\": 404}"))
        .isInstanceOf(ExtractOutcome.NotAnArticle.class);
  }

  private static ExtractedArticle article(String json) {
    ExtractOutcome outcome = read(json.formatted(FIRST, SECOND));
    assertThat(outcome).isInstanceOf(Extracted.class);
    return ((Extracted) outcome).article();
  }

  private static ExtractOutcome read(String json) {
    var document =
        new FetchedDocument(
            json.getBytes(StandardCharsets.UTF_8),
            "application/json",
            URI.create("https://news.example.hk/doc?ref=7"));
    return new ArticleExtractor(CLOCK)
        .extract(document, ExtractContext.of(ZoneId.of("Asia/Hong_Kong")));
  }
}
