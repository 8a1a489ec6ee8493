package org.harbourwire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiHostTest {
  @ParameterizedTest
  @CsvSource({
    "http://新聞.香港/稿/1, http://xn--efvv70d.xn--j6w193g/稿/1",
    "https://bücher.example:8443/a, https://xn--bcher-kva.example:8443/a",
    "http://quay.example/新聞, http://quay.example/新聞",
    "http://my_site.example/, http://my_site.example/"
  })
  void hostsOfAnyScriptAreAskedUnderTheirAsciiNames(String address, String asked) {
    assertThat(AsciiHost.of(address)).hasToString(asked);
  }
}
