package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    FetchedDocument document =
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

  @Test
  void newsSitemapsComeFirstAndMonthsInAddressesStandInForLastChanges() {
    FeedOutcome outcome =
        parse(
            """
            <sitemapindex>
            <sitemap><loc>https://news.example.hk/map-2025-12.xml</loc></sitemap>
            <sitemap><loc>https://news.example.hk/map-2026-02.xml</loc></sitemap>
            <sitemap><loc>https://news.example.hk/map-pages.xml</loc></sitemap>
            <sitemap><loc>https://news.example.hk/sitemap-news.xml</loc></sitemap>
            </sitemapindex>
            """);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FeedOutcome.NotAFeed.class,
            index ->
                assertThat(index.discovered())
                    .extracting(URI::getPath)
                    .containsExactly(
                        "/sitemap-news.xml",
                        "/map-2026-02.xml",
                        "/map-2025-12.xml",
                        "/map-pages.xml"));
  }

  @Test
  void ofALargeSitemapTheNewestThousandAreRead() {
    StringBuilder urls = new StringBuilder("<urlset>");
    Instant first = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 1_500; i++) {
      urls.append(
          "<url><loc>/%d</loc><lastmod>%s</lastmod></url>"
              .formatted(i, first.plusSeconds(3_600L * i)));
    }
    List<Entry> entries = entries(urls + "</urlset>");
    assertThat(entries).hasSize(1_000);
    assertThat(entries.getFirst().url()).isEqualTo("https://news.example.hk/1499");
  }

  @Test
  void aPackedSitemapIsUnpackedWhateverItsHeaderSays() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("<urlset><url><loc>/a</loc></url></urlset>".getBytes(StandardCharsets.UTF_8));
    }
    var document =
        new FetchedDocument(
            packed.toByteArray(),
            "application/x-gzip",
            URI.create("https://news.example.hk/sitemap.xml.gz"));
    assertThat(parser.parse(document, SourceType.AUTO, null, HONG_KONG))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class, p -> assertThat(p.feed().entries()).hasSize(1));
  }

  @Test
  void aBrokenPackedFileIsRefused() {
    var document =
        new FetchedDocument(
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 1},
            null,
            URI.create("https://news.example.hk/sitemap.xml.gz"));
    assertThat(parser.parse(document, SourceType.SITEMAP, null, HONG_KONG))
        .isEqualTo(new FeedOutcome.Refused("it is a broken gzip file, or one beyond 50 MB"));
  }

  @Test
  void whatItSaysOfImagesAndVideosIsNotOfThePage() {
    Entry entry =
        entries(
                """
                <urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
                    xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"><url>
                  <image:image><image:loc>https://news.example.hk/i.jpg</image:loc></image:image>
                  <video:video><video:title>Film</video:title><lastmod>2001-01-01</lastmod>
                    <video:publication_date>2001-01-01</video:publication_date></video:video>
                  <loc>https://news.example.hk/a</loc></url></urlset>
                """)
            .getFirst();

    assertThat(entry.url()).isEqualTo("https://news.example.hk/a");
    assertThat(entry.title()).isNull();
    assertThat(entry.publishedAt()).isNull();
    assertThat(entry.updatedAt()).isNull();
  }

  @Test
  void fieldsMayBearTheProtocolsPrefix() {
    assertThat(
            entries(
                "<s:urlset xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><s:url>"
                    + "<s:loc>/a</s:loc></s:url></s:urlset>"))
        .extracting(Entry::url)
        .containsExactly("https://news.example.hk/a");
  }

  @Test
  void aSitemapSpeaksForTheHostsOfItsOwnPublisher() {
    assertThat(
            entries(
                "<urlset><url><loc>https://elsewhere.example/a</loc></url>"
                    + "<url><loc>https://www.news.example.hk/b</loc></url>"
                    + "<url><loc>https://www.example.hk/c</loc></url></urlset>"))
        .extracting(Entry::url)
        .containsExactly("https://www.news.example.hk/b", "https://www.example.hk/c");
    assertThat(parse("<urlset><url><loc>https://elsewhere.example/a</loc></url></urlset>"))
        .isEqualTo(new FeedOutcome.NotAFeed("it names pages of other publishers only", List.of()));
  }

  @Test
  void anEmptyOneListsNothingAndIsWell() {
    assertThat(parse("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class, p -> assertThat(p.feed().entries()).isEmpty());
    assertThat(parser.parse(document("<p/>", "text/xml"), SourceType.SITEMAP, null, HONG_KONG))
        .isEqualTo(new FeedOutcome.NotAFeed("it is no sitemap", List.of()));
  }

  @Test
  @Timeout(60)
  void aFullOneIsRead() {
    StringBuilder urls = new StringBuilder("<urlset>");
    for (int i = 0; i < 50_000; i++) {
      urls.append(
          "<url><loc>/%d</loc><lastmod>2026-01-05</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url>"
              .formatted(i));
    }
    assertThat(entries(urls + "</urlset>")).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml-stylesheet href='a>b.xsl'?><urlset><url><loc>/a</loc></url></urlset>",
        "<!-- a > b <rss> --><urlset><url><loc>/a</loc></url></urlset>",
        "<sm:urlset"
            + " xmlns:sm='http://www.sitemaps.org/schemas/sitemap/0.9'><sm:url><sm:loc>/a</sm:loc></sm:url></sm:urlset>"
      })
  void aSitemapIsKnownByItsRoot(String xml) {
    assertThat(parser.parse(document(xml, "text/xml"), SourceType.AUTO, null, HONG_KONG))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class,
            parsed ->
                assertThat(parsed.feed().entries())
                    .extracting(Entry::url)
                    .containsExactly("https://news.example.hk/a"));
  }

  @Test
  void aHostIsTheSameInItsOwnLettersAndInAscii() {
    byte[] xml =
        "<urlset><url><loc>http://新聞.香港/1</loc></url></urlset>".getBytes(StandardCharsets.UTF_8);
    URI url = URI.create("http://xn--efvv70d.xn--j6w193g/sitemap.xml");
    assertThat(
            parser.parse(
                new FetchedDocument(xml, "text/xml", url), SourceType.SITEMAP, null, HONG_KONG))
        .isInstanceOfSatisfying(
            FeedOutcome.Parsed.class, p -> assertThat(p.feed().entries()).hasSize(1));
  }

  @Test
  void ofNumberedChildrenTheLastComesFirstAndListsOfPicturesLast() {
    FeedOutcome outcome =
        parse(
            """
            <sitemapindex>
            <sitemap><loc>/image-sitemap.xml</loc></sitemap>
            <sitemap><loc>/category-sitemap.xml</loc></sitemap>
            <sitemap><loc>/post-sitemap1.xml</loc></sitemap>
            <sitemap><loc>/post-sitemap9.xml</loc></sitemap>
            <sitemap><loc>/post-sitemap12.xml</loc></sitemap>
            <sitemap><loc>/newsletter-archive.xml</loc></sitemap>
            </sitemapindex>
            """);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FeedOutcome.NotAFeed.class,
            index ->
                assertThat(index.discovered())
                    .extracting(URI::getPath)
                    .containsExactly(
                        "/post-sitemap12.xml",
                        "/post-sitemap9.xml",
                        "/post-sitemap1.xml",
                        "/newsletter-archive.xml",
                        "/image-sitemap.xml",
                        "/category-sitemap.xml"));
  }

  private List<Entry> entries(String xml) {
    return parse(xml) instanceof FeedOutcome.Parsed(ParsedFeed feed) ? feed.entries() : List.of();
  }

  private FeedOutcome parse(String xml) {
    return parser.parse(document(xml, "text/xml"), SourceType.AUTO, null, HONG_KONG);
  }

  private static FetchedDocument document(String text, String contentType) {
    return new FetchedDocument(
        text.getBytes(StandardCharsets.UTF_8),
        contentType,
        URI.create("https://news.example.hk/sitemap.xml"));
  }
}
