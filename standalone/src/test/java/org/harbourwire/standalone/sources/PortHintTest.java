package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortHintTest {
  @Test
  void anOddPortIsToldBeforeItIsRefused() {
    assertThat(PortHint.of("http://quay.example:8080/feed"))
        .contains(
            "http://quay.example:8080/feed: port 8080 is refused unless egress allows its address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://quay.example/", "https://quay.example:443/", "http://quay.example:80/"})
  void thoseOfTheWebAreNot(String url) {
    assertThat(PortHint.of(url)).isEmpty();
  }
}
