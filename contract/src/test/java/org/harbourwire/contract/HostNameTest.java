package org.harbourwire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://quay.example/a",
        "http://Quay.Example/b",
        "https://QUAY.EXAMPLE:8443/",
        "http://quay.example./"
      })
  void howeverItIsSpeltItIsOneHost(String address) {
    assertThat(HostName.of(URI.create(address))).isEqualTo("quay.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://tide_office.gov.example/a", "HTTP://Tide_Office.gov.example:81/"})
  void anUnderscoreIsPartOfAName(String address) {
    assertThat(HostName.of(URI.create(address))).isEqualTo("tide_office.gov.example");
  }

  @Test
  void whatHasNoHostHasTheEmptyName() {
    assertThat(HostName.of(URI.create("mailto:quay"))).isEmpty();
  }
}
