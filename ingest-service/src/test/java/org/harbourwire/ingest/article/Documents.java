package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Extracts documents of our own making as of 22 November 2026, in Hong Kong.
final class Documents {
  static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
  static final URI URL = URI.create("https://news.harbour.example/tech/solar-ferry");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

  private Documents() {}

  static ExtractOutcome extract(byte[] body, @Nullable String contentType) {
    return new ArticleExtractor(CLOCK)
        .extract(new FetchedDocument(body, contentType, URL), ExtractContext.of(ZONE));
  }

  static ExtractOutcome page(String html) {
    return extract(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  static ExtractedArticle article(String html) {
    return article(page(html));
  }

  static ExtractedArticle article(String html, Charset charset) {
    return article(extract(html.getBytes(charset), "text/html"));
  }

  static ExtractedArticle article(ExtractOutcome outcome) {
    assertThat(outcome).isInstanceOf(ExtractOutcome.Extracted.class);
    return ((ExtractOutcome.Extracted) outcome).article();
  }

  static String refusal(ExtractOutcome outcome) {
    assertThat(outcome).isInstanceOf(ExtractOutcome.NotAnArticle.class);
    return ((ExtractOutcome.NotAnArticle) outcome).reason();
  }
}
