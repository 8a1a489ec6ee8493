package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.ingest.article.review.Noted;
import org.harbourwire.ingest.article.review.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page says beside what events carry: section, keywords, picture, next part.
class NotesTest {
  private static final String BODY =
      "<h1>Solar ferry sails</h1><p>The ferry operator Kestrel Marine put its first solar vessel"
          + " into service on the outer islands route, carrying two hundred passengers on a calm"
          + " morning.</p>";

  @Test
  void readsSectionKeywordsAndPictureOffTheHead() {
    ExtractedArticle article =
        Documents.article(
            "<meta property=article:section content=Harbour><meta name=keywords content='ferry,"
                + " solar；piers, ferry'><meta property=og:image content=/img/ferry.jpg><meta"
                + " property=og:image:alt content='The vessel at its pier'>"
                + BODY);

    assertThat(notes(article))
        .containsExactly(
            entry("section", "Harbour"),
            entry("keywords", "ferry, solar, piers"),
            entry("image", "https://news.harbour.example/img/ferry.jpg"),
            entry("image_text", "The vessel at its pier"));
  }

  @Test
  void readsThemOffJsonLdWhereTheHeadSaysNothing() {
    ExtractedArticle article =
        Documents.article(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":"
                + "[\"Harbour\",\"Piers\"],\"keywords\":[\"ferry\",\"solar\"],\"image\":[{\"url\":"
                + "\"https://img.example/f.jpg\",\"caption\":\"The vessel\"}]}</script>"
                + BODY);

    assertThat(notes(article))
        .containsExactly(
            entry("section", "Harbour"),
            entry("keywords", "ferry, solar"),
            entry("image", "https://img.example/f.jpg"),
            entry("image_text", "The vessel"));
    assertThat(article.notes()).extracting(Noted::place).containsOnly(Place.JSON_LD);
  }

  @Test
  void takesTheTextOfThePictureOffThePageWhereItIsShown() {
    ExtractedArticle article =
        Documents.article(
            "<meta property=og:image content='https://img.example/w1200/ferry.jpg?q=9'>"
                + "<img src=/logo.svg alt=Courier>"
                + BODY
                + "<img src=//cdn.example/w600/ferry.jpg alt='The vessel at its pier'>");

    assertThat(notes(article)).containsEntry("image_text", "The vessel at its pier");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/solar-ferry, <a rel=next href=/a/solar-ferry/2>, /a/solar-ferry/2",
    "/a/solar-ferry/2, <a href=/a/solar-ferry/3>Next page</a>, /a/solar-ferry/3",
    "/a/solar-ferry, <a href='?page=2'>2</a>, /a/solar-ferry?page=2",
    "/c/2026-03/02/content_88417201.htm, <a href=content_88417201_2.htm>下一頁</a>,"
        + " /c/2026-03/02/content_88417201_2.htm",
    "/c/88417201.html, <a href=88417201-2.html>2</a>, /c/88417201-2.html"
  })
  void knowsTheNextPartOfAnArticleInSeveralPages(String page, String link, String next) {
    assertThat(notes(at(page, link))).containsEntry("next_part", "https://courier.example" + next);
  }

  @ParameterizedTest
  @CsvSource({
    "/a/solar-ferry, <a rel=next href=/a/old-ferry>",
    "/2026/03/1182734, <a rel=next href=/2026/03/1182735>",
    "/a/solar-ferry, <a href=/a/solar-ferry/3>3</a>",
    "/a/solar-ferry, <a rel=next href=https://other.example/a/solar-ferry/2>",
    "/a/solar-ferry/2, <a href=/a/solar-ferry/>1</a>"
  })
  void takesNoOtherArticleForTheNextPart(String page, String link) {
    assertThat(notes(at(page, link))).doesNotContainKey("next_part");
  }

  @Test
  void keepsTheNumbersOfThePartsOutOfTheText() {
    ExtractedArticle article =
        at(
            "/a/solar-ferry",
            "<div>Page 1 of 3 <a href=/a/solar-ferry/2>2</a> <a href=/a/solar-ferry/3>3</a> <a"
                + " rel=next href=/a/solar-ferry/2>Next page</a></div>");

    assertThat(article.text()).startsWith("The ferry operator").endsWith("calm morning.");
  }

  private static ExtractedArticle at(String path, String link) {
    var document =
        new FetchedDocument(
            ("<article>" + BODY + link + "</article>").getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create("https://courier.example" + path));
    return Documents.article(
        new ArticleExtractor(Clock.systemUTC())
            .extract(document, ExtractContext.of(Documents.ZONE)));
  }

  private static Map<String, String> notes(ExtractedArticle article) {
    Map<String, String> notes = new LinkedHashMap<>();
    article.notes().forEach(note -> notes.put(note.field(), note.value()));
    return notes;
  }
}
