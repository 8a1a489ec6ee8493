package org.harbourwire.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.harbourwire.kit.config.ConfigFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  private final Sites sites = Sites.shipped();

  @ParameterizedTest
  @CsvSource({
    "https://www.info.gov.hk/gia/general/202603/02/P2026030200123.htm,"
        + " info.gov.hk/gia/P2026030200123",
    "http://info.gov.hk/gia/general/202603/02/P2026030200123p.htm, info.gov.hk/gia/P2026030200123",
    "https://www.info.gov.hk/gia/general/202603/02/P2026030200123.htm?fontSize=1,"
        + " info.gov.hk/gia/P2026030200123",
    "https://sc.isd.gov.hk/TuniS/www.info.gov.hk/gia/general/202603/02/P2026030200123.htm,"
        + " info.gov.hk/gia/P2026030200123",
    "http://sc.isd.gov.hk/gb/www.info.gov.hk/gia/general/202603/02/P2026030200123.htm,"
        + " info.gov.hk/gia/P2026030200123",
    "https://sc.news.gov.hk/TuniS/www.news.gov.hk/tc/2026/03/20260302/20260302_093000_001.html,"
        + " news.gov.hk/tc/2026/03/20260302/20260302_093000_001.html",
    "https://www.fso.gov.hk/sim/blog/blog20260301.htm, fso.gov.hk/chi/blog/20260301",
    "https://fso.gov.hk/chi/blog/blog20260301.htm, fso.gov.hk/chi/blog/20260301",
    "https://www.fso.gov.hk/eng/blog/blog20260301.htm, fso.gov.hk/eng/blog/20260301",
    "https://www.hkma.gov.hk/gb_chi/news/2026/03/20260302-3/,"
        + " hkma.gov.hk/chi/news/2026/03/20260302-3",
    "https://apps.sfc.hk/edistributionWeb/gateway/TC/news-and-announcements/news/doc?refNo=26PR7,"
        + " sfc.hk/26PR7/TC",
    "https://rthk9.rthk.hk/rthk/en/component/k2/1234567-20260302.htm, rthk.hk/en/1234567",
    "https://news.rthk.hk/rthk/en/component/k2/1234567-20260302.htm, rthk.hk/en/1234567",
    "https://www.scmp.com/tech/article/3300001/gauges-report?utm_source=rss_feed,"
        + " scmp.com/article/3300001",
    "https://amp.scmp.com/tech/article/3300001/other-words, scmp.com/article/3300001",
    "https://www.hkstp.org/-/media/news/2026/ferry.pdf?rev=12ab&hash=77,"
        + " hkstp.org/-/media/news/2026/ferry.pdf",
    "https://a-example.cdn.ampproject.org/c/s/www.a.example/news/12/amp, a.example/news/12",
    "https://www.google.com/amp/s/www.a.example/news/12, a.example/news/12",
    "https://www.google.com/amp/s/m.a.example/news/pier/amp, a.example/news/pier/amp",
    "https://www.google.com.hk/amp/a.example/news/12/amp?usqp=mq33, a.example/news/12",
    "https://www.bing.com/amp/s/a.example/news/12?amp=1, a.example/news/12",
    "https://www.google.com/search?q=ferry-12, google.com/search?q=ferry-12",
    "https://blog.google.com/s/a.example/12, blog.google.com/s/a.example/12",
    "https://www.a.example/news/12, a.example/news/12"
  })
  void whatIsTheSameForASiteHasOneKey(String address, String key) {
    assertThat(sites.key(URI.create(address))).isEqualTo(key);
  }

  @Test
  void aScriptTakesItsWordsFromTheSameHost() {
    assertThat(
            sites.words(
                URI.create(
                    "https://apps.sfc.hk/edistributionWeb/gateway/TC/news-and-announcements/news/doc?refNo=26PR7")))
        .contains(
            URI.create(
                "https://apps.sfc.hk/edistributionWeb/api/news/content?refNo=26PR7&lang=TC"));
    assertThat(sites.words(URI.create("https://sfc.hk/news/EN/doc?refNo=26PR7"))).isEmpty();
    assertThat(sites.words(URI.create("https://www.a.example/news/12"))).isEmpty();
  }

  @Test
  void theTraditionalPageStandsForItsConversionAndThePageForItsPrintVersion() {
    String release = "https://www.info.gov.hk/gia/general/202603/02/P2026030200123.htm";

    assertThat(
            sites.canonical(
                URI.create(
                    "https://sc.isd.gov.hk/TuniS/www.info.gov.hk/gia/general/202603/02/P2026030200123p.htm")))
        .contains(URI.create(release));
    assertThat(sites.canonical(URI.create("https://www.a.example/news/12"))).isEmpty();
  }

  @Test
  void pageRulesHoldForArticlesOnlyAndForTheConvertedPageToo() {
    String number = "www.info.gov.hk/gia/general/202603/02/P2026030200123.htm";

    assertThat(sites.rule(URI.create("https://" + number)).page()).isNotNull();
    assertThat(sites.rule(URI.create("https://sc.isd.gov.hk/TuniS/" + number)).page()).isNotNull();
    assertThat(sites.rule(URI.create("https://www.info.gov.hk/gia/general/today.htm")).page())
        .isNull();
    assertThat(sites.rule(URI.create("https://notinfo.gov.hk.example/gia/1")))
        .isEqualTo(SiteRule.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry pier reopens (with photos) | Ferry pier reopens",
        "Ferry pier reopens (with photo/video) | Ferry pier reopens",
        "Ferry pier reopens (English only) | Ferry pier reopens",
        "渡輪碼頭重開（附圖） | 渡輪碼頭重開",
        "渡輪碼頭重開（附圖／短片） | 渡輪碼頭重開",
        "渡輪碼頭重開（附短片）（只有英文） | 渡輪碼頭重開",
        "Ferry pier reopens (with tolls) | Ferry pier reopens (with tolls)",
        "(with photos) | (with photos)"
      })
  void flagsAreNoTitle(String written, String title) {
    var site = sites.rule(URI.create("https://www.info.gov.hk/gia/"));

    assertThat(site.withoutFlags(written)).isEqualTo(title);
  }

  @Test
  void aRuleThatSaysNothingIsRefused() {
    assertThatThrownBy(
            () -> Sites.read("sites: [{hosts: [a.example], addresses: [{match: x}]}]", "test"))
        .isInstanceOf(ConfigFault.class)
        .hasMessageContaining("an address rule has match, and key, canonical or words");
    assertThatThrownBy(() -> Sites.read("sites: [{host: a.example}]", "test"))
        .isInstanceOf(ConfigFault.class);
  }
}
