package org.harbourwire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.harbourwire.newsroom.NewsroomArticle.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class SourcesTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final String RSS_1 = "http://purl.org/rss/1.0/";
  private static final Instant OPENING = Instant.parse("2026-11-02T03:04:05Z");
  private static Newsroom newsroom;
  private static Reader reader;

  @BeforeAll
  static void open() {
    newsroom =
        Newsroom.start(
            NewsroomConfig.defaults(Clock.fixed(OPENING.plusSeconds(9), ZoneOffset.UTC))
                .withOpening(OPENING));
    newsroom.publishAll();
    reader = new Reader();
  }

  @AfterAll
  static void close() {
    reader.close();
    newsroom.close();
  }

  @Test
  void theRssFeedOfGovernmentReleasesIsRss2WithFullText() throws Exception {
    Document feed = reader.xml(url("releases-en"));

    assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
    assertThat(itemTitles(Reader.texts(feed, "*", "title")))
        .containsExactlyInAnyOrderElementsOf(titles("releases-en"));
    assertThat(Reader.texts(feed, "*", "description"))
        .anyMatch(text -> text.contains("<p>&nbsp;&nbsp;The Harbour Information Office"));
    NewsroomArticle corridor = newsroom.article("corridor-opens-en");
    assertThat(corridor.publishedAt()).isEqualTo(Instant.parse("2026-11-02T00:04:05Z"));
    assertThat(Reader.texts(feed, "*", "pubDate")).contains("Mon, 02 Nov 2026 08:04:05 +0800");
  }

  @Test
  void theRdfFeedListsItsItemsInItsSequenceToo() throws Exception {
    Document feed = reader.xml(url("releases-tc"));

    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("RDF");
    assertThat(itemTitles(Reader.texts(feed, RSS_1, "title")))
        .containsExactlyInAnyOrderElementsOf(titles("releases-tc"));
    assertThat(feed.getElementsByTagNameNS("*", "li").getLength())
        .isEqualTo(titles("releases-tc").size());
    assertThat(Reader.texts(feed, "http://purl.org/dc/elements/1.1/", "date"))
        .allSatisfy(date -> assertThat(OffsetDateTime.parse(date)).isNotNull());
  }

  @Test
  void theAtomFeedHasUpdatedDatesAndLinksUnderItsBase() throws Exception {
    Document feed = reader.xml(url("delta-tech"));

    assertThat(Reader.texts(feed, ATOM, "entry")).hasSize(titles("delta-tech").size());
    assertThat(itemTitles(Reader.texts(feed, ATOM, "title")))
        .containsExactlyInAnyOrderElementsOf(titles("delta-tech"));
    assertThat(Reader.texts(feed, ATOM, "updated"))
        .allSatisfy(
            date -> assertThat(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(date)).isNotNull());
  }

  @Test
  void theJsonFeedIsVersion11WithTextInSimplifiedChinese() throws Exception {
    JsonNode feed = new ObjectMapper().readTree(reader.get(url("bay-daily")).body());

    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items").findValuesAsText("title"))
        .containsExactlyInAnyOrderElementsOf(titles("bay-daily"));
    assertThat(feed.path("items").findValuesAsText("content_text"))
        .contains(newsroom.article("evtol-nansha").text());
  }

  @Test
  void theListingHasALinkToEachArticleAndOthersThatLeadElsewhere() {
    String page = reader.text(url("harbour-campus"));

    for (NewsroomArticle article : of("harbour-campus")) {
      assertThat(page).contains("<a class=\"news-link\" href=\"" + article.url().getPath() + "\">");
    }
    assertThat(page).contains("href=\"/drafts/next-week.html\"", "href=\"/visit/map.html\"");
  }

  @Test
  void theNewsSitemapNamesTitleDateAndLanguage() throws Exception {
    Document map = reader.xml(url("ledger-post"));

    assertThat(Reader.texts(map, NEWS, "title"))
        .containsExactlyInAnyOrderElementsOf(titles("ledger-post"));
    assertThat(Reader.texts(map, NEWS, "language")).contains("en", "zh-tw");
    assertThat(Reader.texts(map, NEWS, "publication_date")).hasSize(of("ledger-post").size());
  }

  @Test
  void theBig5SiteDeclaresItsCharsetAndDecodes() throws Exception {
    Document feed = reader.xml(url("lantern-evening"));
    var page = reader.get(newsroom.article("hawker-ai").url());
    String html = new String(page.body(), Charset.forName("Big5"));

    assertThat(itemTitles(Reader.texts(feed, "*", "title")))
        .containsExactlyInAnyOrderElementsOf(titles("lantern-evening"));
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=Big5");
    assertThat(html).contains(newsroom.article("hawker-ai").text().replace("\n", "<br>\n<br>\n"));
  }

  @Test
  void theBrokenFeedIsNoXmlAndTheMissingOneAnswers404() {
    assertThat(reader.get(url("garbled-gazette")).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> reader.xml(url("garbled-gazette"))).isInstanceOf(SAXException.class);
    assertThat(reader.get(url("moved-monitor")).statusCode()).isEqualTo(404);
  }

  @Test
  void everyArticleIsAtItsAddressWithItsTitleAndItsText() {
    for (NewsroomArticle article : newsroom.articles()) {
      var page = reader.get(article.url());
      assertThat(page.statusCode()).as(article.id()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow())
          .startsWith(article.mediaType());
      if (article.mediaType().equals("text/html")) {
        Charset charset =
            Charset.forName(article.sourceId().equals("lantern-evening") ? "Big5" : "UTF-8");
        String html =
            new String(page.body(), charset).replace("&quot;", "\"").replace("&amp;", "&");
        assertThat(html).contains(article.title());
        article.text().lines().forEach(line -> assertThat(html).contains(line));
      }
    }
  }

  @Test
  void thePressReleasesArePdfsWithTheTextBetweenDateLineAndEndMark() throws IOException {
    for (NewsroomArticle article : of("bay-park")) {
      try (PDDocument document = Loader.loadPDF(reader.get(article.url()).body())) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

        assertThat(text).contains("2026) " + article.text().lines().findFirst().orElseThrow());
        assertThat(text).contains("###", "About Bay Park", "Page 1 of");
      }
    }
    byte[] longest = reader.get(newsroom.article("park-robot-district").url()).body();
    try (PDDocument document = Loader.loadPDF(longest)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
  }

  @Test
  void thereAreEnoughArticlesLanguagesAndKinds() {
    List<NewsroomArticle> all = newsroom.articles();

    assertThat(all).hasSizeGreaterThanOrEqualTo(44);
    assertThat(all).extracting(NewsroomArticle::state).containsOnly(State.LIVE);
    assertThat(all.stream().map(NewsroomArticle::sourceId).distinct()).hasSize(8);
    assertThat(all).extracting(NewsroomArticle::language).contains("en", "zh-Hant", "zh-Hans");
    assertThat(all).filteredOn(a -> a.topics().isEmpty()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(all).filteredOn(NewsroomArticle::sponsored).hasSize(1);
    assertThat(all).filteredOn(a -> a.copyOf() != null).hasSizeGreaterThanOrEqualTo(2);
    assertThat(String.join("", all.stream().map(NewsroomArticle::text).toList()))
        .contains("低空經濟", "低空经济", "low-altitude economy", "economy");
  }

  @Test
  void theTwoLanguagesOfAReleaseLinkToEachOther() {
    NewsroomArticle english = newsroom.article("corridor-opens-en");
    NewsroomArticle chinese = newsroom.article("corridor-opens-tc");

    assertThat(reader.text(english.url()))
        .contains("hreflang=\"zh-Hant\" href=\"" + chinese.url() + "\"");
    assertThat(reader.text(chinese.url()))
        .contains("hreflang=\"en\" href=\"" + english.url() + "\"");
  }

  @Test
  void theYamlNamesEachSource() {
    assertThat(newsroom.toYaml())
        .startsWith("sources:\n")
        .contains("  - id: harbour-campus\n")
        .contains("    links: \"ul.news-list a.news-link\"\n")
        .contains("    url: \"" + url("silent-times") + "\"\n");
  }

  private static URI url(String source) {
    return newsroom.source(source).url();
  }

  private static List<NewsroomArticle> of(String source) {
    return newsroom.articles().stream().filter(a -> a.sourceId().equals(source)).toList();
  }

  private static List<String> titles(String source) {
    return of(source).stream().map(NewsroomArticle::title).toList();
  }

  private static List<String> itemTitles(List<String> withTitleOfTheFeed) {
    return withTitleOfTheFeed.subList(1, withTitleOfTheFeed.size());
  }
}
