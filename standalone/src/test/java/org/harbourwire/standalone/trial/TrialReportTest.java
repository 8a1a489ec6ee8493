package org.harbourwire.standalone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.review.Passage;
import org.junit.jupiter.api.Test;

class TrialReportTest {
  private static final String PAGE =
      """
      <html lang="en"><title>Drones carry blood samples | Harbour News</title>
      <nav><a href="/">Home</a></nav>
      <main><article><h1>Drones carry blood samples</h1>
      <time datetime="2026-03-02T09:30:00+08:00">2 March 2026</time>
      <p>Unmanned aircraft of the low-altitude economy carried blood samples between two hospitals in Hong Kong \
      on Monday, in a trial that cost HK$12 million.</p>
      <p>The drones of the low-altitude economy flew below one hundred metres, and landed on the roofs.</p>
      </article></main>
      """;

  @Test
  void aPersonSeesMetadataTextCutsAndTagsWithTheirReasons() {
    assertThat(report(PAGE))
        .contains("Headline    Drones carry blood samples  [in the page's heading]\n")
        .contains("Published   2026-03-02T09:30:00+08:00 (to the ", "[in an element marked")
        .contains("| [frame of the page, by its tag] Home")
        .containsPattern("Topic +low-altitude-economy .*“low-altitude economy”")
        .containsPattern("Topic +low-altitude-economy  \\d+\\.\\d\\d of 1\\.00  ")
        .contains("Not topic   rankings  no word of the article suggests it\n")
        .containsPattern("Entity +Hong Kong +place +hong-kong")
        .contains("Amount      HKD 12000000  “HK$12 million”");
  }

  @Test
  void aPersonSeesWhatNoEventHas() {
    assertThat(report("<meta property=article:section content=Drones>" + PAGE))
        .contains("Section     Drones  [in the page's meta elements]\n");
  }

  @Test
  void aPageThatIsNoArticleSaysWhy() {
    assertThat(report("<html><a href=/a>One</a></html>")).contains("No article  index page");
  }

  @Test
  void chineseTakesTwoColumnsSoThatTheRuleStaysStraight() {
    String rows =
        new SideBySide(63)
            .of(
                List.of(
                    new Passage("首頁", CutReason.TAG),
                    Passage.kept("無人機在港島與離島之間運送血液樣本,全程約八分鐘,試驗為期三個月。")));

    assertThat(rows.lines())
        .hasSizeGreaterThan(3)
        .allSatisfy(
            line ->
                assertThat(ScreenText.width(line.substring(0, line.indexOf('|')))).isEqualTo(31));
  }

  @Test
  void anAddressWithoutABreakIsCutAtTheEdge() {
    assertThat(ScreenText.wrap("see https://harbour.example/" + "a".repeat(80), 30))
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(ScreenText.width(line)).isLessThanOrEqualTo(30));
  }

  private static String report(String html) {
    var document =
        new FetchedDocument(
            html.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create("https://harbour.example/a"));
    Trial trial =
        Trial.of(document, ZoneId.of("Asia/Hong_Kong"), Clock.systemUTC(), Enricher.shipped());
    var bytes = new ByteArrayOutputStream();
    new TrialReport(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            120,
            List.of("quantum", "rankings"))
        .print(trial);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
