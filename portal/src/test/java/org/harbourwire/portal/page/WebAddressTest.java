package org.harbourwire.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @Test
  void absoluteWebAddressesAreLinked() {
    assertThat(WebAddress.linkable("HTTPS://news.example/a?b=c#d"))
        .isEqualTo("HTTPS://news.example/a?b=c#d");
    assertThat(WebAddress.hostOf("http://news.example:81/")).isEqualTo("news.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//news.example/",
        "/relative",
        "https:///no-host",
        "https://user:secret@news.example/",
        "ftp://news.example/",
        "not an address",
        ""
      })
  void nothingElseIs(String address) {
    assertThat(WebAddress.linkable(address)).isNull();
  }

  @Test
  void noAddressIsNoLink() {
    assertThat(WebAddress.linkable(null)).isNull();
  }
}
