package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import org.harbourwire.contract.article.Alternate;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.EntryKey;
import org.harbourwire.ingest.identity.AddressKey;
import org.junit.jupiter.api.Test;

/// Shipped sources of the government, as `default.yaml` configures them.
class GovernmentSourcesTest {
  private static final String RELEASES = "https://www.info.gov.hk/gia/general/202603/02/";

  @Test
  void theFeedOfReleasesGivesTitlesWithoutFlagsAndTimesToTheSecond() {
    assertThat(ShippedSources.entries("gia-en", "gia-feed.xml"))
        .extracting(Entry::title, e -> String.valueOf(e.publishedAt()), Entry::precision)
        .containsExactly(
            tuple(
                "Tide gauges open at river mouth",
                "2026-03-02T03:30:25Z",
                PublishedPrecision.SECOND),
            tuple("Ferry pier reopens", "2026-03-02T02:00:00Z", PublishedPrecision.SECOND));
  }

  @Test
  void aReleaseIsReadInEnglish() {
    Entry entry = ShippedSources.entries("gia-en", "gia-feed.xml").getFirst();

    Extracted read = ShippedSources.article("gia-en", entry, "gia-page.html");

    assertThat(read.article().title()).isEqualTo("Tide gauges open at river mouth");
    assertThat(read.article().text())
        .startsWith("The Harbour Office opened a second row")
        .endsWith("\"The ferries will use the same figures.\"");
    assertThat(read.article().publishedAt()).isEqualTo("2026-03-02T03:30:00Z");
    assertThat(read.article().canonicalUrl()).isEqualTo(RELEASES + "P2026030200198.htm");
    assertThat(read.article().alternates())
        .contains(new Alternate("zh-Hant", RELEASES + "P2026030200200.htm"));
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void aReleaseIsReadInChinese() {
    Entry entry = Entry.link(RELEASES + "P2026030200200.htm", "河口潮汐測量儀啟用（附圖）");

    Extracted read = ShippedSources.article("gia-tc", entry, "gia-page-tc.html");

    assertThat(read.article().title()).isEqualTo("河口潮汐測量儀啟用");
    assertThat(read.article().text()).startsWith("海港辦事處今日").endsWith("明年春天再添置一排。」");
    assertThat(read.article().publishedAt()).isEqualTo("2026-03-02T03:30:00Z");
    assertThat(read.article().language()).isEqualTo("zh-Hant");
    assertThat(read.article().alternates())
        .contains(new Alternate("en", RELEASES + "P2026030200198.htm"));
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void theDailyIndexGivesReleasesAndNoWeather() {
    for (String id : List.of("gia-index-en", "gia-index-tc")) {
      assertThat(ShippedSources.entries(id, "gia-today.html"))
          .extracting(Entry::url, e -> String.valueOf(e.publishedAt()))
          .containsExactly(
              tuple(RELEASES + "P2026030200198.htm", "2026-03-01T16:00:00Z"),
              tuple(RELEASES + "P2026030200150.htm", "2026-03-01T16:00:00Z"));
    }
  }

  @Test
  void theConvertedFeedLeadsToTheSameArticles() {
    String converted =
        "https://sc.isd.gov.hk/TuniS/www.info.gov.hk/gia/general/202603/02/P2026030200200.htm";

    assertThat(AddressKey.of(URI.create(converted)))
        .isEqualTo(AddressKey.of(URI.create(RELEASES + "P2026030200200.htm")));
  }

  @Test
  void governmentNewsTakesItsTimeFromTheLinkOfTheSameDay() {
    for (String id : List.of("newsgov-top-en", "newsgov-finance-en", "newsgov-infra-en")) {
      assertThat(ShippedSources.entries(id, "newsgov-feed.xml"))
          .extracting(e -> String.valueOf(e.publishedAt()))
          .containsExactly("2026-03-02T01:30:00Z", "2026-02-28T00:00:00Z");
    }
  }

  @Test
  void anArticleOfGovernmentNewsIsRead() {
    Entry entry = ShippedSources.entries("newsgov-finance-en", "newsgov-feed.xml").getFirst();

    Extracted read = ShippedSources.article("newsgov-finance-en", entry, "newsgov-page.html");

    assertThat(read.article().title()).isEqualTo("Harbour fund grows");
    assertThat(read.article().text())
        .startsWith("The harbour fund has grown")
        .endsWith("interest on the sum.");
    assertThat(read.article().publishedAt()).isEqualTo("2026-03-02T01:30:00Z");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void theBlogIsListedOncePerArticleWithItsDay() {
    assertThat(ShippedSources.entries("fso-blog-en", "fso-index.html"))
        .extracting(Entry::url, e -> String.valueOf(e.publishedAt()))
        .containsExactly(
            tuple("https://www.fso.gov.hk/eng/blog/blog20260301.htm", "2026-02-28T16:00:00Z"),
            tuple("https://www.fso.gov.hk/eng/blog/blog20260222.htm", "2026-02-21T16:00:00Z"));
  }

  @Test
  void anEntryOfTheBlogHasTheHeadingBelowItsName() {
    Entry entry = ShippedSources.entries("fso-blog-en", "fso-index.html").getFirst();

    Extracted read = ShippedSources.article("fso-blog-en", entry, "fso-page.html");

    assertThat(read.article().title()).isEqualTo("Reading the tides");
    assertThat(read.article().text())
        .startsWith("The water in our harbour")
        .endsWith("through the winter.");
    assertThat(read.article().publishedAt()).isEqualTo("2026-02-28T16:00:00Z");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void pagesThatLinkToReleasesListThem() {
    assertThat(ShippedSources.entries("ceo", "ceo-press.html"))
        .extracting(Entry::url, e -> String.valueOf(e.publishedAt()))
        .containsExactly(tuple(RELEASES + "P2026030200198.htm", "2026-03-01T16:00:00Z"));
  }

  @Test
  void aWatchedPageIsItsOneEntry() {
    Entry entry = ShippedSources.entries("cad-en", "cad-page.html").getFirst();

    assertThat(entry.url()).isEqualTo("https://www.cad.gov.hk/english/sua.html");
    assertThat(EntryKey.hint(entry).content()).contains("Above that weight").doesNotContain("17");
  }

  @Test
  void investmentNewsIsReadFromSeveralValues() {
    List<Entry> entries = ShippedSources.entries("investhk-json", "investhk.json");

    assertThat(entries)
        .extracting(Entry::url)
        .containsExactly(
            "https://www.investhk.gov.hk/en/news/harbour-robots-choose-the-city/",
            "https://www.investhk.gov.hk/en/news/tide-start-up-opens-office/");
    Extracted read =
        ShippedSources.article("investhk-json", entries.getFirst(), "investhk-page.html");
    assertThat(read.article().text()).startsWith("A maker of robots").endsWith("at night.");
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void billsAreFiles() {
    assertThat(ShippedSources.entries("legco-bills-tc", "legco-feed.xml"))
        .extracting(Entry::page, Entry::title)
        .containsExactly(
            tuple(
                "https://www.legco.gov.hk/yr2026/chinese/bills/b202603021.pdf", "2026年海港（修訂）條例草案"));
  }
}
