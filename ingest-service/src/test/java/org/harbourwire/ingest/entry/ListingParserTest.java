package org.harbourwire.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingParserTest {
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final String FRAME =
      """
      <html lang="en"><head><title>Press releases</title></head><body>
      <header><a href="/">Home of the Harbour Institute</a></header>
      <nav><ul><li><a href="/about/who-we-are">About the institute and its people</a></li>
      <li><a href="/jobs/current-openings">Careers and current job openings</a></li>
      <li><a href="/contact/find-us-here">How to find us on the waterfront</a></li></ul></nav>
      %s
      <div class="footer"><a href="/privacy/statement">Our statement on privacy and cookies</a>
      <a href="/terms/of-use">Terms of use of this web site</a>
      <a href="/access/statement">Statement on barrier-free access</a></div></body></html>
      """;
  private static final String LIST =
      """
      <ul class="news">
      <li class="odd first"><span>5 January 2026</span> <a href="/en/press/2026/robot-arm">Robot arm opens at the container terminal</a></li>
      <li class="even"><span>31 December 2025</span> <a href="/en/press/2025/drone-route"><img src="d.jpg"></a>
        <a href="/en/press/2025/drone-route">First drone route crosses the harbour</a></li>
      <li class="odd"><a href="/en/press/2025/chip-lab">Chip laboratory admits its first students</a></li>
      </ul>
      <a href="/en/press?page=2">Next</a>
      """;
  private final EntryParser parser = new EntryParser(CLOCK);

  @Test
  void findsTheArticlesAndNotTheFurniture() {
    List<Entry> entries = entries(FRAME.formatted(LIST), null);
    assertThat(entries)
        .extracting(Entry::url)
        .containsExactly(
            "https://inst.example.hk/en/press/2026/robot-arm",
            "https://inst.example.hk/en/press/2025/drone-route",
            "https://inst.example.hk/en/press/2025/chip-lab");
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "Robot arm opens at the container terminal",
            "First drone route crosses the harbour",
            "Chip laboratory admits its first students");
  }

  @Test
  void takesTheDateBesideTheLinkAndNoneFromItsNeighbour() {
    List<Entry> entries = entries(FRAME.formatted(LIST), null);
    assertThat(entries.get(0).publishedAt()).isEqualTo("2026-01-04T16:00:00Z");
    assertThat(entries.get(0).precision()).isEqualTo(PublishedPrecision.DAY);
    assertThat(entries.get(1).publishedAt()).isEqualTo("2025-12-30T16:00:00Z");
    assertThat(entries.get(2).publishedAt()).isNull();
  }

  @Test
  void readsATableOfChineseHeadlines() {
    String rows =
        """
        <table><tr><td>2026年1月5日</td><td><a href="c1.html">機械臂於貨櫃碼頭啟用</a></td></tr>
        <tr><td>2026年1月3日</td><td><a href="c2.html">首條無人機航線橫越海港</a></td></tr>
        <tr><td>2026年1月2日</td><td><a href="c3.html">晶片實驗室迎來首批學生</a></td></tr></table>
        """;
    List<Entry> entries = entries(FRAME.formatted(rows), null);
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("機械臂於貨櫃碼頭啟用", "首條無人機航線橫越海港", "晶片實驗室迎來首批學生");
    assertThat(entries.get(1).publishedAt()).isEqualTo("2026-01-02T16:00:00Z");
  }

  @Test
  void obeysASelectorOfLinksOrOfBlocks() {
    assertThat(entries(FRAME.formatted(LIST), "ul.news li a[href]")).hasSize(3);
    assertThat(entries(FRAME.formatted(LIST), "ul.news li")).hasSize(3);
  }

  @Test
  void selectorsReadXmlThatIsNoFeed() {
    String xml =
        """
        <?xml version="1.0"?>
        <archive><Item><Head><![CDATA[Robots & cranes]]></Head><pagePath>/n/1.html</pagePath>
        <stamp>2026-01-05 17:30:00</stamp><Gist><![CDATA[<p>They <b>lift</b>.</p>]]></Gist></Item>
        <Item><Head>A heading that leads nowhere</Head></Item></archive>
        """;
    var where = new EntrySelectors("Item", "pagePath", "Head", "stamp", "Gist", null);

    FeedOutcome outcome = parser.parse(document(xml), SourceType.LISTING, where, HONG_KONG);

    assertThat(((FeedOutcome.Parsed) outcome).feed().entries())
        .extracting(Entry::title, Entry::url, e -> e.publishedAt() + "", Entry::summary)
        .containsExactly(
            tuple(
                "Robots & cranes",
                "https://inst.example.hk/n/1.html",
                "2026-01-05T09:30:00Z",
                "<p>They <b>lift</b>.</p>"));
  }

  @Test
  void takesTheHeadingAndTheTimeElementOfACard() {
    String cards =
        """
        <div class="cards"><a class="card" href="/n/1"><h3>Robot arm opens at the terminal</h3><p>Long text of the card.</p>
        <time datetime="2026-01-05T17:30:00+08:00">yesterday</time></a></div>
        """;
    Entry entry = entries(FRAME.formatted(cards), "a.card").getFirst();
    assertThat(entry.title()).isEqualTo("Robot arm opens at the terminal");
    assertThat(entry.publishedAt()).isEqualTo("2026-01-05T09:30:00Z");
  }

  @Test
  void aPageWithoutArticlesAndAnImpossibleSelectorSayWhatIsWrong() {
    assertThat(parse(FRAME.formatted("<p>Nothing yet.</p>"), null))
        .isEqualTo(new FeedOutcome.NotAFeed("it lists no articles", List.of()));
    assertThat(parse(FRAME.formatted(LIST), "li[["))
        .isEqualTo(
            new FeedOutcome.Refused(
                "a selector cannot be read: Did not find balanced marker at '['"));
    assertThat(parse(FRAME.formatted(LIST), ".gone"))
        .isEqualTo(new FeedOutcome.NotAFeed("nothing matches .gone", List.of()));
  }

  @Test
  void aPageThatNamesItsFeedIsNotReadAsAListingUnlessItIsCalledOne() {
    String page =
        FRAME
            .formatted(LIST)
            .replace("<head>", "<head><link rel=alternate type=application/rss+xml href=/rss>");
    FetchedDocument document = document(page);
    assertThat(parser.parse(document, SourceType.AUTO, null, HONG_KONG))
        .isEqualTo(
            new FeedOutcome.NotAFeed(
                "it is a web page that names feeds: https://inst.example.hk/rss",
                List.of(URI.create("https://inst.example.hk/rss"))));
    assertThat(parser.parse(document, SourceType.LISTING, null, HONG_KONG))
        .isInstanceOf(FeedOutcome.Parsed.class);
  }

  @Test
  void aTitleThatIsCutIsTakenWholeFromTheLink() {
    String rows =
        """
        <ul><li><a href="/n/1.html" title="關於碼頭工程第一期公告的全文標題">關於碼頭工程第一期公告的...</a></li>
        <li><a href="/n/2.html" title="Click here to read">Second ferry line opens to passengers…</a></li>
        <li><a href="/n/3.html">First drone route crosses the harbour</a></li></ul>
        """;
    assertThat(entries(FRAME.formatted(rows), null))
        .extracting(Entry::title)
        .contains("關於碼頭工程第一期公告的全文標題", "Second ferry line opens to passengers…");
  }

  @Test
  void aLinkThatAScriptFollowsLeadsToTheAddressInTheScript() {
    String rows =
        """
        <ul><li><a href="javascript:void(0)" onclick="openNews('/n/1.html', 'desk')">Robot arm opens at the terminal</a></li>
        <li><a href="javascript:show('/n/2')">First drone route crosses the harbour</a></li>
        <li><a href="#" onclick="go('n/3.shtml?id=7')">Chip laboratory admits its first students</a></li>
        <li><a href="/n/4.html" onclick="count('/track.php')">Second ferry line opens to passengers</a></li></ul>
        """;
    assertThat(entries(FRAME.formatted(rows), null))
        .extracting(entry -> URI.create(String.valueOf(entry.url())).getRawPath())
        .contains("/n/1.html", "/n/2", "/n/4.html")
        .anyMatch(path -> path.endsWith("n/3.shtml"))
        .doesNotContain("/track.php");
  }

  private List<Entry> entries(String html, @Nullable String selector) {
    return parse(html, selector) instanceof FeedOutcome.Parsed(ParsedFeed feed)
        ? feed.entries()
        : List.of();
  }

  private FeedOutcome parse(String html, @Nullable String selector) {
    return parser.parse(
        document(html),
        SourceType.AUTO,
        selector == null ? null : EntrySelectors.ofLinks(selector),
        HONG_KONG);
  }

  private static FetchedDocument document(String html) {
    return new FetchedDocument(
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        URI.create("https://inst.example.hk/en/press"));
  }
}
