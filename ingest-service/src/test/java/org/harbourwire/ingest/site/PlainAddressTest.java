package org.harbourwire.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({
    "https://a.example/products/amp, a.example/products/amp",
    "https://a.example/print, a.example/print",
    "https://m.example/news/12, m.example/news/12",
    "https://a.example/news/12?page=2, a.example/news/12?page=2",
    "https://a.example/champ/news-12, a.example/champ/news-12",
    "https://mall.a.example/news/12, mall.a.example/news/12"
  })
  void whatOnlyLooksAlikeStays(String address, String plain) {
    assertThat(PlainAddress.of(URI.create(address))).isEqualTo(plain);
  }
}
