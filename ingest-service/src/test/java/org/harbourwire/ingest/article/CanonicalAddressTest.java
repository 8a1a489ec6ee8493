package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {
  private static final String PAGE = "https://www.a.example/news/2026/ferry-pier";

  @ParameterizedTest
  @CsvSource({
    "https://www.a.example/stories/ferry-pier",
    "https://a.example/ferry-pier-reopens.html",
    "https://www.a.example/news/2026/ferry-pier",
    "/stories/ferry-pier"
  })
  void aPlausibleOneIsTaken(String declared) {
    assertThat(canonical(PAGE, declared)).isEqualTo(URI.create(PAGE).resolve(declared).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.a.example/",
    "https://www.a.example/index.html",
    "https://www.a.example/en/",
    "https://www.a.example/zh-hk",
    "https://www.a.example/news/",
    "https://www.a.example/news/2026/index.html",
    "https://www.a.example/404.html",
    "https://www.a.example/undefined",
    "https://www.elsewhere.example/news/2026/ferry-pier",
    "ftp://www.a.example/ferry",
    "https://"
  })
  void anImplausibleOneIsNot(String declared) {
    assertThat(canonical(PAGE, declared)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.a.example/news/2026/ferry-pier/amp",
    "https://m.a.example/news/2026/ferry-pier",
    "https://www.a.example/news/2026/ferry-pier?print=1",
    "https://www.a.example/news/2026/ferry-pier/2",
    "https://www.a.example/news/2026/ferry-pier/page/2"
  })
  void variantsAndFurtherPagesNameTheirArticle(String page) {
    assertThat(canonical(page, PAGE)).isEqualTo(PAGE);
  }

  @Test
  void ofTwoThatContradictEachOtherTheOneThatNamesThePageCounts() {
    String html =
        page("<link rel=canonical href='/stories/template'><meta property=og:url content='%s'>");

    assertThat(canonicalOf(PAGE, html.formatted(PAGE))).isEqualTo(PAGE);
  }

  @Test
  void theSecondDeclarationStandsInForAnImplausibleFirst() {
    String html =
        page("<link rel=canonical href='/'><meta property=og:url content='/x'>")
            .replace("/x'", "https://www.a.example/stories/ferry-pier'");

    assertThat(canonicalOf(PAGE, html)).isEqualTo("https://www.a.example/stories/ferry-pier");
  }

  private static String canonical(String page, String declared) {
    return canonicalOf(page, page("<link rel=canonical href='" + declared + "'>"));
  }

  private static String page(String head) {
    return "<html><head><title>Ferry pier</title>"
        + head
        + "</head><body><article><h1>Ferry pier</h1><p>"
        + "The ferry pier has reopened after a year of repairs, the office said. ".repeat(6)
        + "</p></article></body></html>";
  }

  private static String canonicalOf(String page, String html) {
    var document =
        new FetchedDocument(
            html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URI.create(page));
    ExtractOutcome outcome =
        new ArticleExtractor(Clock.systemUTC())
            .extract(document, ExtractContext.of(ZoneId.of("Asia/Hong_Kong")));
    return outcome instanceof Extracted e ? e.article().canonicalUrl() : "no article";
  }
}
