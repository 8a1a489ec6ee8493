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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.FetchedDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Listing pages of the makes that sites have, with what stands around the list on them.
class VariedListingsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
  private static final String AROUND =
      """
      <!DOCTYPE html><html lang="en"><head><title>News</title></head><body>
      <div id="masthead"><ul class="main-menu"><li><a href="/about/our-history">The history of the institute</a></li>
      <li><a href="/about/our-people">People who work at the institute</a></li></ul></div>
      <div class="breadcrumb"><a href="/news">All news of the institute</a></div>
      {list}
      <nav class="pagination"><a href="/news/page/2">Older articles of this section</a></nav>
      <div id="footer"><a href="/privacy-and-cookies">How we treat your data</a></div></body></html>
      """;
  private final EntryParser parser = new EntryParser(CLOCK);

  @Test
  void aWordPressArchive() {
    String posts =
        post("ferry-pier-reopens", "Ferry pier reopens after repairs", "2026-01-05T17:30:00+08:00")
            + post("drones-map-sea-bed", "Drones map the sea bed", "2026-01-04T10:00:00+08:00")
            + post("cranes-learn", "Cranes learn to wait for whales", "2026-01-03T10:00:00+08:00");

    List<Entry> entries = read("<main class='site-main'>" + posts + "</main>");

    assertThat(entries)
        .extracting(Entry::title, Entry::url, e -> String.valueOf(e.publishedAt()))
        .containsExactly(
            tuple(
                "Ferry pier reopens after repairs",
                "https://inst.example.hk/ferry-pier-reopens/",
                "2026-01-05T09:30:00Z"),
            tuple(
                "Drones map the sea bed",
                "https://inst.example.hk/drones-map-sea-bed/",
                "2026-01-04T02:00:00Z"),
            tuple(
                "Cranes learn to wait for whales",
                "https://inst.example.hk/cranes-learn/",
                "2026-01-03T02:00:00Z"));
  }

  private static String post(String slug, String title, String at) {
    return """
    <article class="post type-post hentry"><header class="entry-header"><h2 class="entry-title">
    <a href="/%1$s/" rel="bookmark">%2$s</a></h2><div class="entry-meta"><time datetime="%3$s">lately</time>
    <a href="/author/ada">Ada of the newsroom desk</a></div></header><div class="entry-summary"><p>What the
    harbour said today. <a class="more-link" href="/%1$s/">Continue reading</a></p></div></article>
    """
        .formatted(slug, title, at);
  }

  @Test
  void aTableOfReleasesWithDatesInTheirOwnColumn() {
    List<Entry> entries =
        read(
            """
            <table class="releases"><thead><tr><th>Date</th><th>Release</th><th>File</th></tr></thead><tbody>
            <tr><td>05/01/2026</td><td><a href="r/101.html">Ferry pier reopens after repairs</a></td>
              <td><a href="r/101.pdf">PDF</a></td></tr>
            <tr><td>04/01/2026</td><td><a href="r/100.html">Drones map the sea bed</a></td>
              <td><a href="r/100.pdf">PDF</a></td></tr>
            <tr><td>31/12/2025</td><td><a href="r/99.html">Cranes learn to wait for whales</a></td>
              <td><a href="r/99.pdf">PDF</a></td></tr></tbody></table>
            """);

    assertThat(entries)
        .extracting(Entry::url, e -> String.valueOf(e.publishedAt()))
        .containsExactly(
            tuple("https://inst.example.hk/en/r/101.html", "2026-01-04T16:00:00Z"),
            tuple("https://inst.example.hk/en/r/100.html", "2026-01-03T16:00:00Z"),
            tuple("https://inst.example.hk/en/r/99.html", "2025-12-30T16:00:00Z"));
  }

  @Test
  void daysUnderTheHeadingOfTheirYear() {
    List<Entry> entries =
        read(
            """
            <h3>2026</h3><ul><li><span>5 January</span><a href="/n/ferry">Ferry pier reopens after repairs</a></li>
            <li><span>4 January</span><a href="/n/drones">Drones map the sea bed</a></li></ul>
            <h3>2025</h3><ul><li><span>31 December</span><a href="/n/cranes">Cranes learn to wait for whales</a></li></ul>
            """);

    assertThat(entries)
        .extracting(e -> String.valueOf(e.publishedAt()))
        .containsExactly("2026-01-04T16:00:00Z", "2026-01-03T16:00:00Z", "2025-12-30T16:00:00Z");
  }

  @Test
  void chineseDaysUnderTheHeadingOfTheirMonthAndItemsUnderTheirDay() {
    List<Entry> byMonth =
        read(
            """
            <h3>2026年1月</h3><ul><li><span>5日</span><a href="/n/1">渡輪碼頭維修後重開</a></li>
            <li><span>4日</span><a href="/n/2">無人機測繪海床地形</a></li>
            <li><span>3日</span><a href="/n/3">貨櫃起重機學會等候</a></li></ul>
            """);
    List<Entry> byDay =
        read(
            """
            <h4>5 January 2026</h4><p><a href="/n/1">Ferry pier reopens after repairs</a></p>
            <p><a href="/n/2">Drones map the sea bed</a></p>
            <h4>4 January 2026</h4><p><a href="/n/3">Cranes learn to wait for whales</a></p>
            """);

    assertThat(byMonth)
        .extracting(e -> String.valueOf(e.publishedAt()))
        .containsExactly("2026-01-04T16:00:00Z", "2026-01-03T16:00:00Z", "2026-01-02T16:00:00Z");
    assertThat(byDay)
        .extracting(e -> String.valueOf(e.publishedAt()))
        .containsExactly("2026-01-04T16:00:00Z", "2026-01-04T16:00:00Z", "2026-01-03T16:00:00Z");
  }

  @Test
  void aPageWhoseListIsOnlyInTheDataOfItsScript() {
    List<Entry> entries =
        read(
            """
            <div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props": {"pageProps":
            {"nav": [{"label": "About", "url": "/about"}], "updates": [
            {"title": "Ferry pier reopens after repairs", "path": "/en/updates/1", "publishedAt": "2026-01-05"},
            {"title": "Drones map the sea bed", "path": "/en/updates/2", "publishedAt": "2026-01-04"},
            {"title": "Cranes learn to wait for whales", "path": "/en/updates/3", "publishedAt": "2026-01-03"}]}}}
            </script>
            """);

    assertThat(entries)
        .extracting(Entry::url)
        .containsExactly(
            "https://inst.example.hk/en/updates/1",
            "https://inst.example.hk/en/updates/2",
            "https://inst.example.hk/en/updates/3");
  }

  @Test
  void anItemListOfJsonLd() {
    List<Entry> entries =
        read(
            """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ItemList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "item": {"@type": "NewsArticle", "@id": "https://inst.example.hk/n/1",
              "headline": "Ferry pier reopens after repairs", "datePublished": "2026-01-05T17:30:00+08:00"}},
            {"@type": "ListItem", "position": 2, "name": "Drones map the sea bed", "url": "https://inst.example.hk/n/2"},
            {"@type": "ListItem", "position": 3, "name": "Cranes learn to wait for whales", "url": "https://inst.example.hk/n/3"}
            ]}</script>
            """);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "Ferry pier reopens after repairs",
            "Drones map the sea bed",
            "Cranes learn to wait for whales");
    assertThat(entries.getFirst().publishedAt()).isEqualTo("2026-01-05T09:30:00Z");
  }

  @Test
  void selectorsOfEveryPartAreObeyed() {
    var where = new EntrySelectors(".row", ".go", ".what", ".when", ".says", "[data-ref]");
    String rows =
        """
        <div class="row"><img src="a.jpg"><b class="what">Ferry pier reopens</b><i class="when">5.1.2026</i>
        <p class="says">After a <a href="/x">year</a>.</p><span data-ref data-id="F-1"></span>
        <button class="go" data-href="/f/1">Full story</button></div>
        """;

    Entry entry = read(rows, where).getFirst();

    assertThat(entry.url()).isEqualTo("https://inst.example.hk/f/1");
    assertThat(entry.title()).isEqualTo("Ferry pier reopens");
    assertThat(entry.publishedAt()).isEqualTo("2026-01-04T16:00:00Z");
    assertThat(entry.summary())
        .isEqualTo("After a <a href=\"https://inst.example.hk/x\">year</a>.");
    assertThat(entry.id()).isEqualTo("F-1");
  }

  @Test
  void selectorsThatMatchNoLinkAreNamed() {
    var where = new EntrySelectors(".row", ".gone", null, null, null, null);

    assertThat(parse("<div class='row'><a href='/x'>Ferry pier reopens</a></div>", where))
        .isEqualTo(new FeedOutcome.NotAFeed("none of its 1 items has a link: .gone", List.of()));
  }

  @Test
  void aFileAmongTheItemsIsAnEntryToo() {
    List<Entry> entries =
        read(
            """
            <ul class="docs"><li>(5 January 2026) <a href="/-/media/ferry.pdf">Ferry pier reopens after repairs</a></li>
            <li>(4 January 2026) <a href="/-/media/drones.pdf">Drones map the sea bed</a></li>
            <li>(3 January 2026) <a href="/-/media/cranes.pdf">Cranes learn to wait for whales</a></li></ul>
            """);

    assertThat(entries)
        .extracting(Entry::url)
        .contains("https://inst.example.hk/-/media/ferry.pdf")
        .hasSize(3);
  }

  @Test
  void dataMayNameTheAddressAnAlias() {
    assertThat(
            read(
                """
                <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"articles":[
                {"headline":"Ferry pier reopens after repairs","urlAlias":"/one"},
                {"headline":"Drones map the sea bed","urlAlias":"/two"},
                {"headline":"Cranes learn to wait for whales","urlAlias":"/three"}]}}}</script>
                """))
        .extracting(Entry::url)
        .containsExactly(
            "https://inst.example.hk/one",
            "https://inst.example.hk/two",
            "https://inst.example.hk/three");
  }

  @Test
  void dataMayComeInPieces() {
    assertThat(
            read(
                """
                <script>(self.__next_f=self.__next_f||[]).push([0])</script>
                <script>self.__next_f.push([1,"1:I[7,[],\\"Page\\"]\\n5:[\\"$\\",\\"div\\",null,{\\"items\\":[{\\"title\\":\\"Ferry pier reopens after repairs\\",\\"href\\":\\"/one\\"},"])</script>
                <script>self.__next_f.push([1,"{\\"title\\":\\"Drones map the sea bed\\",\\"href\\":\\"/two\\"},{\\"title\\":\\"Cranes learn to wait for whales\\",\\"href\\":\\"/three\\"}]}]\\n"])</script>
                """))
        .extracting(Entry::title, Entry::url)
        .containsExactly(
            tuple("Ferry pier reopens after repairs", "https://inst.example.hk/one"),
            tuple("Drones map the sea bed", "https://inst.example.hk/two"),
            tuple("Cranes learn to wait for whales", "https://inst.example.hk/three"));
  }

  @Test
  @Timeout(60)
  void aListOfAnyLengthTakesNoLongerThanItsSize() {
    String list =
        IntStream.range(0, 20_000)
            .mapToObj(
                "<div><a href='/news/a-%1$d'>Headline number %1$d of the year</a></div>"::formatted)
            .collect(Collectors.joining("", "<div>", "</div>"));

    assertThat(read(list)).hasSize(20_000);
  }

  private List<Entry> read(String list) {
    return read(list, null);
  }

  private List<Entry> read(String list, @Nullable EntrySelectors where) {
    return Optional.of(parse(list, where))
        .filter(FeedOutcome.Parsed.class::isInstance)
        .map(FeedOutcome.Parsed.class::cast)
        .map(p -> p.feed().entries())
        .orElse(List.of());
  }

  private FeedOutcome parse(String list, @Nullable EntrySelectors where) {
    var document =
        new FetchedDocument(
            AROUND.replace("{list}", list).getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            URI.create("https://inst.example.hk/en/news"));
    return parser.parse(document, SourceType.LISTING, where, ZoneId.of("Asia/Hong_Kong"));
  }
}
