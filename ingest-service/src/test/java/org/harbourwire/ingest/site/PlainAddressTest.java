package org.harbourwire.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
  @ParameterizedTest
  @CsvSource({
    // AMP
    "https://a.example/news/ferry-pier/amp, a.example/news/ferry-pier",
    "https://a.example/amp/news/ferry-pier, a.example/news/ferry-pier",
    "https://amp.a.example/news/ferry-pier, a.example/news/ferry-pier",
    "https://a.example/news/ferry-pier.amp.html, a.example/news/ferry-pier.html",
    "https://a.example/news/ferry-pier?amp=1, a.example/news/ferry-pier",
    "https://a.example/news/ferry-pier?outputType=amp, a.example/news/ferry-pier",
    // Mobile
    "https://m.a.example/news/12, a.example/news/12",
    "https://mobile.a.example/news/12, a.example/news/12",
    "https://a.example/news/12?view=mobile, a.example/news/12",
    "https://3g.a.example/news/12, a.example/news/12",
    "https://touch.a.example/news/12, a.example/news/12",
    "https://en.m.a.example/news/12, en.a.example/news/12",
    "https://www.m.a.example/news/12, a.example/news/12",
    "https://a.example/wap/news/12, a.example/news/12",
    "https://m.a.co.uk:8443/news/12, a.co.uk:8443/news/12",
    // Print
    "https://a.example/news/12/print, a.example/news/12",
    "https://a.example/news/12?print=true, a.example/news/12",
    "https://a.example/news/12?id=7&format=print, a.example/news/12?id=7",
    // Sessions, index files
    "https://a.example/news/12;jsessionid=AB12?id=7, a.example/news/12?id=7",
    "https://a.example/en/index.html, a.example/en",
    "https://a.example/, a.example"
  })
  void variantsOfOnePageHaveOnePlainAddress(String address, String plain) {
    assertThat(PlainAddress.of(URI.create(address))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://新聞.香港/1",
        "https://www.新聞.香港:443/1/",
        "http://XN--EFVV70D.xn--j6w193g/1",
        "http://%E6%96%B0%E8%81%9E.%E9%A6%99%E6%B8%AF/1"
      })
  void aHostIsTheSameInItsOwnLettersAndInAscii(String address) {
    assertThat(PlainAddress.of(URI.create(address))).isEqualTo("xn--efvv70d.xn--j6w193g/1");
  }

  @Test
  void aHostOfItsOwnLettersKeepsItsPort() {
    assertThat(PlainAddress.of(URI.create("http://straße.example:8080/1")))
        .isEqualTo("xn--strae-oqa.example:8080/1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/products/amp, a.example/products/amp",
    "https://a.example/print, a.example/print",
    "https://m.example/news/12, m.example/news/12",
    "https://en.m.example/news/12, en.m.example/news/12",
    "https://m.co.uk/news/12, m.co.uk/news/12",
    "https://a.example/wap/prices, a.example/wap/prices",
    "https://a.example/?feed=rss2, a.example?feed=rss2",
    "https://a.example/news/12?oc=5, a.example/news/12?oc=5",
    "https://a.example/news/12?page=2, a.example/news/12?page=2",
    "https://a.example/champ/news-12, a.example/champ/news-12",
    "https://mall.a.example/news/12, mall.a.example/news/12"
  })
  void whatOnlyLooksAlikeStays(String address, String plain) {
    assertThat(PlainAddress.of(URI.create(address))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ref=twitter",
        "ref=hp-top-newsletter",
        "ref=search.example.com",
        "campaign=rss",
        "share=facebook",
        "at_medium=RSS&at_campaign=KARANGA",
        "CMP=share_btn_tw",
        "gad_source=1&wbraid=2&gbraid=3",
        "_hsenc=p2A&_hsmi=7",
        "mkt_tok=ODg",
        "ncid=txtlnk01&smid=tw-share",
        "rss=1",
        "feed=rss",
        "usqp=mq331AQ&amp_js_v=0.1",
        "print",
        "Print=yes"
      })
  void trackingIsNoPartOfAnAddress(String query) {
    assertThat(plain("https://a.example/news/12?id=7&" + query))
        .isEqualTo("a.example/news/12?id=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign=3",
        "share=5512",
        "print=2026-01-01",
        "amp=40",
        "ref=HK-2026-17",
        "ref=5512",
        "from=2026-01-01",
        "source=ministry",
        "scene=3",
        "cmp=12"
      })
  void aNameThatTrackingSharesWithPagesIsKeptWhereItsValueIsThatOfAPage(String query) {
    assertThat(plain("https://a.example/news?" + query)).isEqualTo("a.example/news?" + query);
  }

  @Test
  void whatOneHostAddsToItsAddressesIsNoneOfThereAlone() {
    assertThat(plain("https://mp.weixin.qq.com/s?__biz=1&mid=2&scene=27&chksm=f&sharer_shareid=9"))
        .isEqualTo("mp.weixin.qq.com/s?__biz=1&mid=2");
    assertThat(plain("https://news.google.com/rss/articles/CBM1?oc=5&hl=en-HK&gl=HK&ceid=HK:en"))
        .isEqualTo("news.google.com/rss/articles/CBM1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://m.a.example/news/12",
        "https://en.m.a.example/news/12",
        "https://a.example/news/12/amp",
        "https://a.example/news/12.print",
        "https://a.example/news/12?print=1",
        "https://a.example/news/12?mobile=1"
      })
  void anotherFormIsAPageOfItsOwn(String address) {
    URI form = URI.create(address);

    assertThat(PlainAddress.ofPage(form))
        .isEqualTo(address.substring("https://".length()))
        .isNotEqualTo(PlainAddress.of(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.a.example:80/news/12/",
        "https://a.example/news/12?utm_source=rss#top",
        "https://a.example/news/12/index.html",
        "https://a.example/news/12;jsessionid=AB12"
      })
  void howOneCameThereMakesNoOtherPage(String address) {
    assertThat(PlainAddress.ofPage(URI.create(address))).isEqualTo("a.example/news/12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ed:pw@a.example/b-1",
        "https://a.example./b-1",
        "https://a.example.:443/b-1",
        "https://a.example:/b-1",
        "https://a.example//b-1",
        "https://a.example/x/../b-1",
        "https://a.example/../b-1",
        "https://a.example/./b-1",
        "https://a.example/b%2D1",
        "https://a.example/%62%2d1",
        "https://a.example/mobile/b-1",
        "https://a.example/b-1#p2"
      })
  void anAddressHasOneSpelling(String address) {
    assertThat(plain(address)).isEqualTo("a.example/b-1");
  }

  @Test
  void whatNeedsItsEscapeKeepsIt() {
    assertThat(plain("https://a.example/a%2fb%252D1?q=%26"))
        .isEqualTo("a.example/a%2Fb%252D1?q=%26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#!/a-1", "#/a-1"})
  void theRouteOfAScriptIsAnAddress(String route) {
    assertThat(plain("https://a.example/" + route)).isEqualTo("a.example" + route);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#top", "#!", "#/", "#"})
  void aPlaceInAPageIsNone(String fragment) {
    assertThat(plain("https://a.example/n" + fragment)).isEqualTo("a.example/n");
  }

  @Test
  void parametersThatWereEscapedTwiceAreRead() {
    assertThat(plain("https://a.example/n?id=7&amp;utm_source=x&amp;lang=tc"))
        .isEqualTo("a.example/n?id=7&lang=tc");
  }

  private static String plain(String address) {
    return PlainAddress.of(URI.create(address));
  }
}
