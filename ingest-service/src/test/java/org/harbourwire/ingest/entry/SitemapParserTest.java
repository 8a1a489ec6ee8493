package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.SourceType;
import org.junit.jupiter.api.Test;

class SitemapParserTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private final EntryParser parser = new EntryParser(CLOCK);

  @Test
  void readsTitleDateAndLanguageOfANewsSitemap() {
    Entry entry =
        entries(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- made nightly -->
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url>
                    <loc>https://news.example.hk/robot-arm</loc>
                    <image:image><image:title>A picture</image:title></image:image>
                    <n:news>
                      <n:publication><n:name>Desk</n:name><n:language>zh-tw</n:language></n:publication>
                      <n:publication_date>2026-01-05</n:publication_date>
                      <n:title>機械臂啟用 &amp; 開幕</n:title>
                      <n:keywords>機械, 港口</n:keywords>
                    </n:news>
                  </url>
                </urlset>
                """)
            .getFirst();
    assertThat(entry.url()).isEqualTo("https://news.example.hk/robot-arm");
    assertThat(entry.title()).isEqualTo("機械臂啟用 & 開幕");
    assertThat(entry.publishedAt()).isEqualTo("2026-01-04T16:00:00Z");
    assertThat(entry.precision()).isEqualTo(PublishedPrecision.DAY);
    assertThat(entry.language()).isEqualTo("zh-tw");
    assertThat(entry.categories()).containsExactly("機械", "港口");
  }

  @Test
  void lastChangeOfAPageIsNotItsDateOfPublication() {
    Entry entry =
        entries(
                "<urlset><url><loc> /a"
                    + " </loc><lastmod>2026-01-05T17:30:00+08:00</lastmod></url></urlset>")
            .getFirst();
    assertThat(entry.url()).isEqualTo("https://news.example.hk/a");
    assertThat(entry.publishedAt()).isNull();
    assertThat(entry.updatedAt()).isEqualTo("2026-01-05T09:30:00Z");
  }

  @Test
  void anIndexGivesItsChildrenNewestFirst() {
    assertThat(
            parse(
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://news.example.hk/s1.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
                <sitemap><loc>https://news.example.hk/s2.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
                </sitemapindex>
                """))
        .isEqualTo(
            new FeedOutcome.NotAFeed(
                "it is a sitemap index",
                List.of(
                    URI.create("https://news.example.hk/s2.xml"),
                    URI.create("https://news.example.hk/s1.xml"))));
  }

  @Test
  void aPlainListOfAddressesIsASitemapWhenItIsCalledOne() {
    FeedDocument document =
        document("https://news.example.hk/a\nhttps://news.example.hk/b\n", "text/plain");
    FeedOutcome outcome = parser.parse(document, SourceType.SITEMAP, null, HONG_KONG);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            parsed ->
                assertThat(parsed.feed().entries())
                    .extracting(Entry::url)
                    .containsExactly("https://news.example.hk/a", "https://news.example.hk/b"));
  }

  private List<Entry> entries(String xml) {
    return parse(xml) instanceof FeedOutcome.Parsed(ParsedFeed feed) ? feed.entries() : List.of();
  }

  private FeedOutcome parse(String xml) {
    return parser.parse(document(xml, "text/xml"), SourceType.AUTO, null, HONG_KONG);
  }

  private static FeedDocument document(String text, String contentType) {
    return new FeedDocument(
        text.getBytes(StandardCharsets.UTF_8),
        contentType,
        URI.create("https://news.example.hk/sitemap.xml"));
  }
}
