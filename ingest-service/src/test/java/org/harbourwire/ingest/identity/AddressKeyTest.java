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
