package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes on a page from visit to visit, and what an editor changes.
class CosmeticChangesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Tide gauges</title></head><body>
      <header>Port Alder Post <span class="clock">09:30, Monday</span></header>
      <article><h1>Tide gauges</h1><p class="meta">Viewed <b>17</b> times</p>
      <p>The harbour office of Port Alder said on Monday that the new tide gauges along the eastern
      quay have begun to report every minute, after a year of trials with the fishing fleet.</p>
      <p>Skippers can read the height of the water on their phones before they leave, the office
      said, and the ferries will use the same figures to plan their slack hours.</p>
      </article>
      <aside class="related"><h2>Related</h2><ul><li><a href="/2">Ferry hours</a></li></ul></aside>
      <footer>17 readers now. Page made at 09:30:12</footer></body></html>
      """;

  private static final String FIRST = "<p>The harbour office";
  private static final String LAST = "plan their slack hours.</p>";

  @ParameterizedTest
  @CsvSource({
    "Viewed <b>17</b> times, Viewed <b>18</b> times",
    "'09:30, Monday', '23:59, Tuesday'",
    "Ferry hours, Night boats",
    "17 readers now, 204 readers now",
    "Page made at 09:30:12, Page made at 10:11:12",
    "Port Alder said on Monday, PORT  ALDER said&nbsp;on Monday"
  })
  void whatChangesWithEveryVisitIsNoRevision(String before, String after) {
    assertThat(PAGE).contains(before);

    assertThat(hash(PAGE.replace(before, after))).isEqualTo(hash(PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"every minute", "after a year of trials", "slack hours"})
  void whatTheTextSaysIsOne(String words) {
    assertThat(hash(PAGE.replace(words, "something else"))).isNotEqualTo(hash(PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "Views: 1234, Views: 1299",
    "Visitors: 123456, Visitors: 123499",
    "'1,234 people have read this article', '1,299 people have read this article'",
    "56 shares, 57 shares",
    "12 comments, 15 comments",
    "Posted 3 hours ago, Posted 4 hours ago",
    "Hong Kong time now: 17:30:02, Hong Kong time now: 18:30:02",
    "Last updated: 5 January 2026 17:30, Last updated: 6 January 2026 08:00",
    "Last revision date: 5 January 2026, Last revision date: 6 January 2026",
    "Page generated in 0.123 seconds, Page generated in 0.2 seconds",
    "'閱讀 1,234 次', '閱讀 1,250 次'",
    "瀏覽次數：1234, 瀏覽次數：1250",
    "讚好 56, 讚好 60",
    "3小時前更新, 4小時前更新",
    "現在時間：2026年1月5日 17:30, 現在時間：2026年1月6日 08:30",
    "今日訪客 123 人，累計 45678 人, 今日訪客 140 人，累計 45699 人",
    "阅读量：1.2万, 阅读量：1.3万",
    "已有 34 人浏览, 已有 35 人浏览",
    "最后更新时间：2026-01-05 17:30, 最后更新时间：2026-01-06 08:30",
    "刚刚更新, 5分钟前更新"
  })
  void aLineThatCountsOrTellsTheTimeIsNoRevision(String before, String after) {
    for (String beside : List.of(FIRST, LAST)) {
      assertThat(hash(PAGE.replace(beside, line(after, beside))))
          .isEqualTo(hash(PAGE.replace(beside, line(before, beside))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The new gauges have cost the port 1234 dollars., The new gauges have cost the port 1299"
        + " dollars.",
    "'Some 1,234 people have read the plan, the office said.', 'Some 1,250 have, the office said.'",
    "'港務處表示共有 1,234 人出席昨日的諮詢會。', '港務處表示共有 1,250 人出席昨日的諮詢會。'",
    "港口办公室表示今日有访客 123 人在码头受伤。, 港口办公室表示今日有访客 124 人在码头受伤。"
  })
  void anotherFigureInASentenceIsOne(String before, String after) {
    for (String beside : List.of(FIRST, LAST)) {
      assertThat(hash(PAGE.replace(beside, line(after, beside))))
          .isNotEqualTo(hash(PAGE.replace(beside, line(before, beside))));
    }
  }

  @ParameterizedTest
  @CsvSource({"Views: 17, Views: 18", "閱讀 17 次, 閱讀 18 次", "17条评论, 18条评论"})
  void norIsOneInATextThatWasNotReadFromAPage(String before, String after) {
    assertThat(ContentHash.of("Tide gauges", after + "\nThey report.\n\n" + after))
        .isEqualTo(ContentHash.of("Tide gauges", before + "\nThey report.\n\n" + before));
  }

  @Test
  void aCounterBeforeTheTitleIsNoRevision() {
    assertThat(ContentHash.of("(3) Tide gauges", "They report."))
        .isEqualTo(ContentHash.of("(14) Tide gauges", "They report."))
        .isEqualTo(ContentHash.of("Tide gauges", "They report."))
        .isNotEqualTo(ContentHash.of("3 tide gauges", "They report."));
  }

  @Test
  void aCounterAmidTheTextIsWhatTheTextSays() {
    assertThat(ContentHash.of("Tide gauges", "One.\n\nVisitors: 17\n\nTwo."))
        .isNotEqualTo(ContentHash.of("Tide gauges", "One.\n\nVisitors: 18\n\nTwo."));
  }

  /// `text` as a line above or below a passage.
  private static String line(String text, String beside) {
    return beside.equals(FIRST) ? "<p>" + text + "</p>" + beside : beside + "<p>" + text + "</p>";
  }

  private static String hash(String page) {
    var document =
        new FetchedDocument(
            page.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create("https://a.example/1"));
    var context = ExtractContext.of(ZoneId.of("Asia/Hong_Kong"));
    var outcome = new ArticleExtractor(Clock.systemUTC()).extract(document, context);
    var article = ((ExtractOutcome.Extracted) outcome).article();
    return ContentHash.of(article.title(), article.text());
  }
}
