package org.harbourwire.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiHostTest {
  @ParameterizedTest
  @CsvSource({
    "http://新聞.香港/稿/1, http://xn--efvv70d.xn--j6w193g/稿/1",
    "https://bücher.example:8443/a, https://xn--bcher-kva.example:8443/a",
    "http://straße.example/1, http://xn--strae-oqa.example/1",
    "http://Μύλος.example/, http://xn--wxabkm6c.example/",
    "http://quay.example/新聞, http://quay.example/新聞",
    "http://my_site.example/, http://my_site.example/"
  })
  void hostsOfAnyScriptAreAskedUnderTheirAsciiNames(String address, String asked) {
    assertThat(AsciiHost.of(address)).hasToString(asked);
  }

  @Test
  void aHostThatCanHaveNoNameIsNoAddress() {
    assertThatIllegalArgumentException().isThrownBy(() -> AsciiHost.of("http://新聞..香港/"));
    assertThat(AsciiHost.name("新".repeat(70) + ".example")).isEmpty();
  }

  @Test
  void aPercentEncodedHostIsTheSameHost() {
    assertThat(AsciiHost.name("%E6%96%B0%E8%81%9E.%E9%A6%99%E6%B8%AF"))
        .contains("xn--efvv70d.xn--j6w193g");
  }
}
