package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/news/1",
        "http://a.example/news/1",
        "https://www.a.example/news/1",
        "https://A.Example:443/news/1/",
        "https://a.example/news/1#comments",
        "https://a.example/news/1?utm_source=rss&utm_medium=feed",
        "https://a.example/news/1?fbclid=xyz"
      })
  void addressesThatDifferOnlyInHowOneCameThereHaveOneKey(String address) {
    assertThat(AddressKey.of(URI.create(address))).isEqualTo("a.example/news/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/新聞?id=港",
        "https://a.example/%E6%96%B0%E8%81%9E?id=%E6%B8%AF",
        "https://a.example/%e6%96%b0%e8%81%9e?id=%e6%b8%af"
      })
  void chineseHasOneKeyHoweverItIsWritten(String address) {
    assertThat(AddressKey.of(URI.create(address)))
        .isEqualTo("a.example/%E6%96%B0%E8%81%9E?id=%E6%B8%AF");
  }

  @Test
  void parametersThatSelectContentStayInAnyOrder() {
    assertThat(AddressKey.of(URI.create("https://a.example/n?id=7&lang=tc&utm_source=x")))
        .isEqualTo(AddressKey.of(URI.create("https://a.example/n?lang=tc&id=7")))
        .isEqualTo("a.example/n?id=7&lang=tc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/News/1",
        "https://b.example/news/1",
        "https://a.example:8443/news/1",
        "https://a.example/news/1?id=2"
      })
  void otherPagesHaveOtherKeys(String address) {
    assertThat(AddressKey.of(URI.create(address))).isNotEqualTo("a.example/news/1");
  }
}
