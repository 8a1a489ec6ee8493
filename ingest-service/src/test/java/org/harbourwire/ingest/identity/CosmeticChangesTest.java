package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.ExtractOutcome;
import org.harbourwire.ingest.article.FetchedDocument;
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
