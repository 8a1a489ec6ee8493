package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.ExtractOutcome.Extracted;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.identity.AddressKey;
import org.junit.jupiter.api.Test;

/// Shipped sources of regulators, broadcasters and press, as `default.yaml` configures them.
class OtherSourcesTest {
  @Test
  void theMonetaryAuthorityGivesTimesInItsFeedAndDaysInItsList() {
    Entry ofFeed = ShippedSources.entries("hkma-rss-en", "hkma-feed.xml").getFirst();
    List<Entry> ofList = ShippedSources.entries("hkma-api", "hkma-api.json");

    assertThat(ofFeed.publishedAt()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(ofList)
        .extracting(Entry::title, Entry::precision, e -> String.valueOf(e.publishedAt()))
        .containsExactly(
            tuple(
                "Fraudulent website about harbour loans",
                PublishedPrecision.DAY,
                "2026-03-01T16:00:00Z"),
            tuple("Tender of pier bills", PublishedPrecision.DAY, "2026-02-26T16:00:00Z"));
    assertThat(ofList.getFirst().url()).isEqualTo(ofFeed.url());
  }

  @Test
  void aReferenceNumberIsTheKeyOfARegulatorsRelease() {
    for (String id : List.of("sfc-rss-en", "sfc-rss-tc")) {
      Entry entry = ShippedSources.entries(id, "sfc-feed.xml").getFirst();

      assertThat(entry.id()).isEqualTo("26PR7");
      assertThat(AddressKey.of(URI.create(String.valueOf(entry.url()))))
          .isEqualTo("sfc.hk/26PR7/EN");
    }
  }

  @Test
  void theBroadcastersFeedIsWrittenInCdata() {
    for (String id : List.of("rthk-local-en", "rthk-finance-en")) {
      assertThat(ShippedSources.entries(id, "rthk-feed.xml"))
          .extracting(Entry::title, Entry::url, e -> String.valueOf(e.publishedAt()))
          .containsExactly(
              tuple(
                  "Gauges & ferries share figures",
                  "https://news.rthk.hk/rthk/en/component/k2/1234567-20260302.htm",
                  "2026-03-02T04:05:00Z"));
    }
  }

  @Test
  void theBroadcastersShellForAWrongNameIsNoFeed() {
    assertThat(ShippedSources.outcome("rthk-local-en", "rthk-shell.html"))
        .isEqualTo(new FeedOutcome.NotAFeed("it is a web page", List.of()));
  }

  @Test
  void theNewspapersLiteralBaseAndTrackedLinksDoNoHarm() {
    for (String id : List.of("scmp-hk", "scmp-tech", "scmp-business")) {
      Entry entry = ShippedSources.entries(id, "scmp-feed.xml").getFirst();

      assertThat(entry.title()).isEqualTo("Port’s gauges go online");
      assertThat(entry.publishedAt()).isEqualTo("2026-03-02T03:30:00Z");
      assertThat(AddressKey.of(URI.create(String.valueOf(entry.url()))))
          .isEqualTo("scmp.com/article/3300001");
    }
  }

  @Test
  void theNewspapersArticleIsReadFromTheDataOfItsScript() {
    Entry entry = ShippedSources.entries("scmp-tech", "scmp-feed.xml").getFirst();

    Extracted read = ShippedSources.article("scmp-tech", entry, "scmp-page.html");

    assertThat(read.article().title()).isEqualTo("Port’s gauges go online");
    assertThat(read.article().text())
        .startsWith("The tide gauges of Port Alder")
        .endsWith("in spring.");
    assertThat(read.article().canonicalUrl())
        .isEqualTo("https://www.scmp.com/tech/policy/article/3300001/ports-gauges-go-online");
  }

  @Test
  void aWordPressFeedIsKeyedByItsPostNumber() {
    Entry entry = ShippedSources.entries("blocktempo", "wordpress-feed.xml").getFirst();

    assertThat(entry.id()).isEqualTo("https://www.blocktempo.com/?p=4711");
    assertThat(entry.url()).isEqualTo("https://www.blocktempo.com/harbour-tides/");
    assertThat(entry.content()).contains("每分鐘寫入區塊鏈");
    assertThat(entry.language()).isEqualTo("zh-TW");
  }

  @Test
  void aFeedWithItsOwnAddressInAtomIsRead() {
    assertThat(ShippedSources.entries("wipo", "wipo-feed.xml"))
        .extracting(Entry::url, e -> String.valueOf(e.publishedAt()))
        .containsExactly(
            tuple(
                "https://www.wipo.int/pressroom/en/articles/2026/article_0001.html",
                "2026-03-02T09:00:00Z"));
  }

  @Test
  void aListOfAnAgencyIsReadByTheShapeOfItsAddresses() {
    assertThat(ShippedSources.entries("xinhua-hk", "xinhua-list.html"))
        .extracting(Entry::url, Entry::title)
        .containsExactly(
            tuple("https://www.news.cn/gangao/20260302/0a1b2c3d4e5f/c.html", "河口潮汐测量仪启用"));
  }
}
