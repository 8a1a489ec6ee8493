package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.PublishedPrecision;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  private static final String FIRST =
      "The ferry operator Kestrel Marine put its first solar vessel into service on the outer"
          + " islands route, carrying two hundred passengers on a calm morning.";
  private static final String SECOND =
      "Engineers said the batteries are charged at the pier in eleven minutes, and that the panels"
          + " on the roof cover a third of what the crossing needs.";
  private static final String THIRD =
      "A second vessel follows in spring, when the pier at the eastern end has been rebuilt and its"
          + " chargers have passed their tests.";

  private static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  @Test
  void aParagraphThatOnlyNamesOtherArticlesIsDroppedHoweverLong() {
    String others =
        "Read more: - Old ferry sold to a museum of tramways after a long auction in spring"
            + " - Pier painted in the three colours that its neighbours had chosen by vote"
            + " - Harbour council turns down a plan for a second landing stage near the market";
    ExtractedArticle article =
        Documents.article(
            "<html lang=en><title>Solar ferry sails</title><main><article><h1>Solar ferry"
                + " sails</h1>"
                + paragraphs()
                + "<p>"
                + others
                + "</p></article></main>");
    assertThat(article.text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void keepsTheArticleAndDropsTheFurnitureAroundIt() {
    ExtractedArticle article =
        Documents.article(
            """
            <html lang="en"><title>Solar ferry sails | Harbour News</title>
            <div class="cookie-banner">We use cookies to make this site better for all of you.</div>
            <nav><ul><li><a href="/">Home</a><li><a href="/w">Weather</a></ul></nav>
            <main><article><h1>Solar ferry sails</h1><p class="byline">By Mira Tannet and Colm Aske</p>
            <time datetime="2026-03-02T09:30:00+08:00">2 March 2026</time>
            """
                + paragraphs()
                + """
                <h2>What it costs</h2><ul><li>Adults pay twelve dollars.</li><li>Children ride free.</li></ul>
                <p><strong>Read more:</strong> <a href="/1">Old ferry sold</a></p>
                </article>
                <section class="related-posts"><h3>Related</h3><p>A pier was painted last week, to the joy of all
                who use it every day.</p></section></main>
                <aside><h3>Most read</h3><a href="/2">Bridge closed</a></aside><footer>All rights reserved.</footer>
                """);
    assertThat(article.title()).isEqualTo("Solar ferry sails");
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n\n",
                FIRST,
                SECOND,
                THIRD,
                "What it costs",
                "Adults pay twelve dollars.",
                "Children ride free."));
    assertThat(article.authors()).containsExactly("Mira Tannet", "Colm Aske");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void neverInventsADateFromProse() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry</h1>"
                + paragraphs()
                + "<p>On 4 May 2024 the board had agreed to buy two vessels, after a trial in which"
                + " nothing went wrong and everyone was pleased.</p>");
    assertThat(article.publishedAt()).isNull();
    assertThat(article.precision()).isEqualTo(PublishedPrecision.NONE);
  }

  @Test
  void readsTheDateOfALastLine() {
    ExtractedArticle article =
        Documents.article("<h1>Solar ferry</h1>" + paragraphs() + "<p>August 31, 2025</p>");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-08-30T16:00:00Z"));
    assertThat(article.precision()).isEqualTo(PublishedPrecision.DAY);
  }

  @Test
  void cutsAGovernmentReleaseAtItsFooterAndReadsTheTimeThere() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Pier to be rebuilt</h1><div id='pressrelease'>"
                + FIRST
                + "<br><br>"
                + SECOND
                + "<br><br>Ends/Monday, March 2, 2026<br>Issued at HKT 11:30<br>NNNN</div>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.publishedAt()).isNotNull();
  }

  @Test
  void readsABodyThatIsAllLineBreaksInBig5() {
    String first = "渡輪公司今日宣布，首艘太陽能渡輪投入服務，每日往來離島六次，每程可載客二百人。";
    String second = "工程師表示，船上電池在碼頭充電只需十一分鐘，車頂太陽能板可供應三分之一電力。";
    ExtractedArticle article =
        Documents.article(
            "<html><head><meta charset=big5><title>太陽能渡輪啟航</title></head><body><h1>太陽能渡輪啟航</h1>"
                + "<div>記者 陳小帆<br>2026年3月2日<br>"
                + first
                + "<br>"
                + second
                + "<br>完</div><table><tr><td><a href=/a>主頁</a></table>",
            Charset.forName("Big5"));
    assertThat(article.text()).isEqualTo(first + "\n\n" + second);
    assertThat(article.title()).isEqualTo("太陽能渡輪啟航");
    assertThat(article.authors()).containsExactly("陳小帆");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @Test
  void collapsesPullQuotesAndCopiesForPhones() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry</h1><div class=desktop>"
                + paragraphs()
                + "</div><blockquote>the batteries are charged at the pier in eleven"
                + " minutes</blockquote><div class=mobile>"
                + paragraphs()
                + "</div>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void saysWhenAPageIsPaidFor() {
    String label = "<p>Sponsored content</p>";
    assertThat(Documents.article("<h1>Ferry</h1>" + label + paragraphs()).sponsored()).isTrue();
    assertThat(Documents.article("<h1>Ferry</h1>" + paragraphs()).sponsored()).isFalse();
  }

  @Test
  void readsALiveBlogEntryByEntry() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Ferry live</h1><article><div class=update><h2>10:40 Second crossing</h2><p>"
                + FIRST
                + "</p></div><div class=update><h2>09:15 Casting off</h2><p>"
                + SECOND
                + "</p></div></article>");
    assertThat(article.text())
        .containsSubsequence("10:40 Second crossing", FIRST, "09:15 Casting off", SECOND);
  }

  @Test
  void prefersTheFullerBodyThatThePageCarriesInJson() {
    String whole = FIRST + "\\n" + SECOND + "\\n" + THIRD;
    ExtractedArticle article =
        Documents.article(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Solar"
                + " ferry\",\"datePublished\":\"2026-03-02\",\"author\":{\"name\":\"Mira"
                + " Tannet\"},\"articleBody\":\""
                + whole
                + "\"}</script><h1>Solar ferry</h1><p>"
                + FIRST
                + "</p>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(article.authors()).containsExactly("Mira Tannet");
    assertThat(article.precision()).isEqualTo(PublishedPrecision.DAY);
  }

  @Test
  void believesACanonicalAddressOnlyOnTheSameSite() {
    String head = "<link rel=canonical href='%s'><h1>Solar ferry</h1>" + paragraphs();
    assertThat(Documents.article(head.formatted("https://www.harbour.example/a")).canonicalUrl())
        .isEqualTo("https://www.harbour.example/a");
    assertThat(Documents.article(head.formatted("https://other.example/a")).canonicalUrl())
        .isEqualTo(Documents.URL.toString());
    assertThat(Documents.article(head.formatted("https://news.harbour.example/")).canonicalUrl())
        .isEqualTo(Documents.URL.toString());
  }

  @Test
  void listsOtherLanguagesFromHeadAndLinks() {
    ExtractedArticle article =
        Documents.article(
            "<link rel=alternate hreflang=zh-hk href=/tc/solar><body><a"
                + " href=/sc/solar>简体</a><h1>Solar ferry</h1>"
                + paragraphs());
    assertThat(article.alternates())
        .containsExactly(
            new Alternate("zh-HK", "https://news.harbour.example/tc/solar"),
            new Alternate("zh-Hans", "https://news.harbour.example/sc/solar"));
  }

  @Test
  void readsTheBodyThatOnlyThePagesScriptKnows() {
    ExtractedArticle article =
        Documents.article(
            "<title>Solar ferry</title><div id=app>Loading</div><script"
                + " type=application/json>{\"props\":"
                + "{\"article\":{\"body\":[{\"type\":\"p\",\"children\":[{\"type\":\"text\",\"data\":\""
                + FIRST
                + "\"}]},{\"type\":\"p\",\"children\":[{\"type\":\"text\",\"data\":\""
                + SECOND
                + "\"}]},{\"type\":\"p\",\"children\":[{\"type\":\"text\",\"data\":\""
                + THIRD
                + "\"}]}]}}}</script>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void readsLongFormInSectionsWithoutItsCaptions() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry</h1><main><section><h2>The start</h2><p>"
                + FIRST
                + "</p></section><figure><img src=a.jpg><figcaption>The vessel at its pier, seen"
                + " from the hill above.</figcaption></figure><section><h2>The middle</h2><p>"
                + SECOND
                + "</p><blockquote><p>We had waited long for this, and it was worth"
                + " it.</p></blockquote></section><section><h2>The end</h2><p>"
                + THIRD
                + "</p></section></main>");
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n\n",
                "The start",
                FIRST,
                "The middle",
                SECOND,
                "We had waited long for this, and it was worth it.",
                "The end",
                THIRD));
  }

  @Test
  void dropsNoticesBelowTheArticle() {
    ExtractedArticle article =
        Documents.article(
            "<h1>Solar ferry</h1><article>"
                + paragraphs()
                + "<p>This material is not intended to replace the advice of a captain, and may not"
                + " be reproduced without prior written permission of the harbour"
                + " office.</p></article>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }
}
