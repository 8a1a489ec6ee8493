package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages as the rules of their source or site read them.
class RuledPageTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final String FIRST =
      "The harbour office of Port Alder has opened a second row of tide gauges at the river's"
          + " mouth.";
  private static final String SECOND =
      "Skippers read the height of the water on their phones before they leave, the office said.";
  private static final String PAGE =
      """
      <html lang="en"><head><title>Port Alder</title></head><body>
      <div class="lead">Notices to mariners</div>
      <div class="story"><b class="what">Gauges at the mouth (with photos)</b><i class="when">2 March 2026</i>
      <span id="words">%s<br><br><select><option>Small letters</option></select>%s<br><br>Issued by the press room
      <br><br>%s</span></div>
      <div class="long"><p>%s</p></div></body></html>
      """
          .formatted(
              FIRST, SECOND, SECOND, "Another story altogether stands below it. ".repeat(30));

  @Test
  void whatTheRulesNameIsReadAndNothingElse() {
    PageRules rules =
        new PageRules(".what", "#words", ".when", List.of("select"), List.of("^Issued by"));

    Extracted read = extract(PAGE, "https://harbour.example/1", rules);

    assertThat(read.article().title()).isEqualTo("Gauges at the mouth (with photos)");
    assertThat(read.article().text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(read.article().publishedAt()).isEqualTo("2026-03-01T16:00:00Z");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void aRuleThatNoLongerMatchesIsToldAndStructureDecides() {
    PageRules rules =
        new PageRules("h1.gone", ".vanished", "i[[", List.of(), List.of("(", "^never$"));

    Extracted read = extract(PAGE, "https://harbour.example/1", rules);

    assertThat(read.article().text()).contains("Another story altogether");
    assertThat(read.remarks())
        .containsExactlyInAnyOrder(
            "site rule: headline h1.gone matches nothing",
            "site rule: body .vanished matches nothing",
            "site rule: published i[[ cannot be read",
            "site rule: cut ( cannot be read");
  }

  @Test
  void aBodyWithoutTextIsToldToo() {
    PageRules rules = new PageRules(null, ".empty", null, List.of(), List.of());
    String page = PAGE.replace("<div class=\"lead\">", "<div class=\"empty\"></div><div>");

    assertThat(extract(page, "https://harbour.example/1", rules).remarks())
        .containsExactly("site rule: body .empty holds no text");
  }

  @Test
  void aReleaseOfTheGovernmentNewsRoomIsReadByItsShippedRules() {
    Extracted read =
        extract(
            """
            <html><head><title>Gauges</title></head><body>
            <a href="/gia/general/202603/02/P2026030200200.htm"><img id="hdrTCLnk" src="tc.gif"></a>
            <span id="PRHeadlineSpan">Gauges open at river mouth (with photos)</span>
            <div class="controlDisplay1">Small Medium Large</div>
            <span id="pressrelease">&nbsp; &nbsp; &nbsp;%s<br><br>&nbsp; &nbsp; &nbsp;%s<br><br>&nbsp;
            Ends/Monday, March 2, 2026<br>Issued at HKT 11:30<br></span>
            <p>Today's Press Releases</p></body></html>
            """
                .formatted(FIRST, SECOND),
            "https://www.info.gov.hk/gia/general/202603/02/P2026030200198.htm",
            null);

    assertThat(read.article().title()).isEqualTo("Gauges open at river mouth");
    assertThat(read.article().text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(read.article().publishedAt()).isEqualTo("2026-03-02T03:30:00Z");
    assertThat(read.article().alternates())
        .containsExactly(
            new Alternate(
                "zh-Hant", "https://www.info.gov.hk/gia/general/202603/02/P2026030200200.htm"));
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void theAddressHoldsTheTimeOfTheDayThatTheGovernmentNewsShows() {
    String page =
        """
        <html><body><h1 class="news-title">Gauges open</h1><span class="news-date">March 02, 2026</span>
        <div class="newsdetail-content"><p>%s</p><p>%s</p></div></body></html>
        """
            .formatted(FIRST, SECOND);
    String folder = "https://www.news.gov.hk/eng/2026/03/";

    Extracted same = extract(page, folder + "20260302/20260302_093000_001.html", null);
    Extracted other = extract(page, folder + "20260301/20260301_093000_001.html", null);

    assertThat(same.article().publishedAt()).isEqualTo("2026-03-02T01:30:00Z");
    assertThat(same.article().precision()).isEqualTo(PublishedPrecision.SECOND);
    assertThat(other.article().publishedAt()).isEqualTo("2026-03-01T16:00:00Z");
    assertThat(other.article().precision()).isEqualTo(PublishedPrecision.DAY);
  }

  @Test
  void theRulesOfTheSourceWinOverTheShippedOnes() {
    String page = PAGE.replace("id=\"words\"", "id=\"pressrelease\"");
    PageRules rules = new PageRules(null, ".long", null, List.of(), List.of());

    Extracted read =
        extract(page, "https://www.info.gov.hk/gia/general/202603/02/P2026030200198.htm", rules);

    assertThat(read.article().text()).startsWith("Another story altogether");
  }

  private static Extracted extract(String html, String url, @Nullable PageRules rules) {
    var document =
        new FetchedDocument(
            html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URI.create(url));
    var context = new ExtractContext(ZoneId.of("Asia/Hong_Kong"), "en", null, rules);
    ExtractOutcome outcome = new ArticleExtractor(CLOCK).extract(document, context);
    assertThat(outcome).isInstanceOf(Extracted.class);
    return (Extracted) outcome;
  }
}
