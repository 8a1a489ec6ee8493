package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.CLOCK;
import static org.harbourwire.ingest.entry.AwkwardFeedsTest.HONG_KONG;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every feed: bounds, time, and that damage costs no more than what it hits.
class FeedParserTest {
  private static final URI ADDRESS = URI.create("http://news.example.hk/feed.xml");
  private static final String SOUND =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Desk</title>
      <item><title>Pier reopens</title><link>http://news.example.hk/1?a=1&amp;b=2</link><dc:date>2026-01-05T17:30:00+08:00</dc:date></item>
      <item><title>碼頭重開</title><link>http://news.example.hk/2</link><dc:creator>Chan Mei</dc:creator></item>
      <item><title>Last</title><link>http://news.example.hk/3</link></item>
      </channel></rss>
      """;
  private final FeedParser parser = new FeedParser(CLOCK);

  @Test
  void refusesAGiganticDocument() {
    byte[] body = new byte[17 * 1024 * 1024];
    Arrays.fill(body, (byte) ' ');
    assertThat(parse(body)).isEqualTo(new FeedOutcome.Refused("it is larger than 8 MB"));
  }

  @Test
  @Timeout(60)
  void refusesAHundredThousandLevels() {
    String nested = "<rss><channel><item><description>" + "<div>".repeat(100_000) + "x";
    assertThat(parse(nested.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new FeedOutcome.Refused("it is nested more than 200 levels deep"));
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "<item>",
        "<item><title>",
        "<item><title>a</title></item>",
        "<title>",
        "&",
        "&#",
        "&a;",
        "<",
        "<![CDATA[",
        "]]>",
        "<!--",
        "<!DOCTYPE",
        "<?",
        "<a b=",
        "<a b=\"",
        "<a b='x>",
        "<a b=\"</",
        "<a b",
        "<![cdata[",
        "<![CDATA[</item",
        "<a><![CDATA[x]></a></item>",
        "<x:y xmlns:x='z'>",
        "<p></q>",
        "{\"items\":[",
        "[",
        "</item>",
        "<link>http://",
        "1 Jan "
      })
  void takesLinearTimeOnEndlessRepetition(String part) {
    for (String start : new String[] {"<rss><channel>", ""}) {
      String text = start + part.repeat(2_000_000 / part.length());
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      assertThat(parse(body)).matches(FeedParserTest::wasRead);
    }
  }

  @ParameterizedTest
  @EnumSource(FeedDamage.class)
  @Timeout(60)
  void neverThrowsHoweverAFeedIsDamaged(FeedDamage damage) {
    Random random = new Random(20260105);
    for (AwkwardFeed feed : AwkwardFeed.all()) {
      for (int round = 0; round < 5; round++) {
        byte[] damaged = damage.apply(feed.document().body(), random);
        assertThat(parse(damaged)).as(feed.name()).matches(FeedParserTest::wasRead);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedDamage.class,
      names = {"CUT_OFF", "BYTES_CHANGED"},
      mode = EnumSource.Mode.EXCLUDE)
  void losesNothingToDamageThatCanBeMended(FeedDamage damage) {
    Random random = new Random(20260105);
    for (int round = 0; round < 20; round++) {
      byte[] damaged = damage.apply(SOUND.getBytes(StandardCharsets.UTF_8), random);
      assertThat(parse(damaged)).isEqualTo(parse(SOUND.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void keepsWhatStandsBeforeACut() {
    int end = SOUND.indexOf("<item><title>Last");
    byte[] cut = SOUND.substring(0, end + 10).getBytes(StandardCharsets.UTF_8);
    assertThat(parse(cut))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class, p -> assertThat(p.feed().entries()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({
    "http://news.example.hk/, en, 2026-01-05T09:30:00Z",
    "http://news.example.org/, zh-HK, 2026-01-05T09:30:00Z",
    "http://news.example.org/, ja, 2026-01-05T08:30:00Z",
    "http://news.example.org/, en, 2026-01-05T17:30:00Z"
  })
  void withoutAConfiguredZoneAFeedsOwnCountryTellsIt(URI url, String language, Instant at) {
    String feed =
        "<rss><channel><language>%s</language><item><pubDate>2026-01-05 17:30:00</pubDate></item>"
            .formatted(language);
    FeedOutcome outcome =
        parser.parse(new FetchedDocument(feed.getBytes(StandardCharsets.UTF_8), null, url), null);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            p -> assertThat(p.feed().entries().getFirst().publishedAt()).isEqualTo(at));
  }

  @ParameterizedTest
  @CsvSource({"Big5, GBK, 天文台发出强风信号，市民应尽快回家", "GBK, Big5, 天文台發出強風信號，市民應盡快回家"})
  void aFeedThatDeclaresTheOtherChineseCharsetIsReadAsWhatItIs(
      String declared, Charset written, String title) {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>%s</title></item>"
            .formatted(declared, title);
    assertThat(parse(feed.getBytes(written)))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            p -> assertThat(p.feed().entries().getFirst().title()).isEqualTo(title));
  }

  @Test
  void aConfiguredZoneBeatsTheCountry() {
    byte[] feed =
        "<rss><channel><item><pubDate>2026-01-05 17:30:00</pubDate></item>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse(new FetchedDocument(feed, null, ADDRESS), ZoneOffset.UTC))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            p ->
                assertThat(p.feed().entries().getFirst().publishedAt())
                    .isEqualTo(Instant.parse("2026-01-05T17:30:00Z")));
  }

  /// A reader that stumbles refuses the document with the name of its exception.
  private static boolean wasRead(FeedOutcome outcome) {
    return !(outcome instanceof FeedOutcome.Refused(String reason))
        || !reason.startsWith("it cannot be read");
  }

  private FeedOutcome parse(byte[] body) {
    return parser.parse(new FetchedDocument(body, null, ADDRESS), HONG_KONG);
  }
}
