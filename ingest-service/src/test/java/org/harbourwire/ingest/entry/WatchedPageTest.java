package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedPageTest {
  private static final String TEXT =
      "Small unmanned aircraft below 250 grams may be flown below thirty metres without"
          + " registration. ";
  private final EntryParser parser = new EntryParser(Clock.systemUTC());

  @Test
  void thePageIsTheOneEntry() {
    Entry entry = entry(page("Visitors: 17", TEXT));

    assertThat(entry.url()).isEqualTo("https://air.example.hk/drones.html");
    assertThat(entry.title()).isEqualTo("Flying small drones");
  }

  @Test
  void anotherTextIsAnotherVersionOfTheSameEntry() {
    EntryKey before = EntryKey.of(entry(page("Visitors: 17", TEXT)));
    EntryKey after = EntryKey.of(entry(page("Visitors: 17", TEXT.replace("thirty", "sixty"))));

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.version()).isNotEqualTo(before.version());
  }

  @Test
  void anotherCounterOrMenuIsTheSameVersion() {
    EntryKey before = EntryKey.of(entry(page("Visitors: 17", TEXT)));
    EntryKey after = EntryKey.of(entry(page("Visitors: 18</p><p>New: our shop", TEXT)));

    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Visitors: 123456, Visitors: 123457",
    "覆檢日期：2026年1月5日, 覆檢日期：2026年1月6日",
    "阅读 17 次, 阅读 18 次"
  })
  void aLineThatCountsIsNoOtherVersion(String before, String after) {
    EntryKey first = EntryKey.of(entry(page("", TEXT).replace("</main>", p(before))));

    assertThat(EntryKey.of(entry(page("", TEXT).replace("</main>", p(after))))).isEqualTo(first);
  }

  @Test
  void aFigureOfTheTextIsAnotherVersion() {
    String more = p("A pilot pays %d dollars a year for the licence.");
    EntryKey first = EntryKey.of(entry(page("", TEXT).replace("</main>", more.formatted(170))));

    assertThat(EntryKey.of(entry(page("", TEXT).replace("</main>", more.formatted(180)))))
        .isNotEqualTo(first);
  }

  @Test
  void aPageWithoutTextSaysSo() {
    assertThat(parse("<html><body><a href='/'>Home</a></body></html>"))
        .isInstanceOfSatisfying(
            FeedOutcome.NotAFeed.class,
            n -> assertThat(n.reason()).startsWith("it has no text to watch: "));
  }

  private static String p(String text) {
    return "<p>" + text + "</p></main>";
  }

  private static String page(String footer, String text) {
    return """
    <html lang="en"><head><title>Flying small drones</title></head><body><nav><a href="/">Home</a></nav>
    <main><h1>Flying small drones</h1><p>%s</p><p>%s</p></main><footer><p>%s</p></footer></body></html>
    """
        .formatted(
            text.repeat(2),
            "Above that weight a remote pilot must be named and insured. ".repeat(3),
            footer);
  }

  private Entry entry(String html) {
    return parse(html) instanceof FeedOutcome.Parsed p
        ? p.feed().entries().getFirst()
        : Entry.link("none", null);
  }

  private FeedOutcome parse(String html) {
    var document =
        new FetchedDocument(
            html.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create("https://air.example.hk/drones.html"));
    return parser.parse(document, SourceType.PAGE, null, ZoneId.of("Asia/Hong_Kong"));
  }
}
