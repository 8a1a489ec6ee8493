package org.harbourwire.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredDomainTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.hkma.gov.hk/a, https://brdr.hkma.gov.hk/b, true",
    "https://www.hkma.gov.hk/a, https://www.info.gov.hk/b, false",
    "https://m.paper.com/1, https://paper.com/1, true",
    "https://paper.com.hk/1, https://other.com.hk/1, false",
    "https://alice.github.io/1, https://bob.github.io/1, false",
    "https://www.harbour.example/1, https://feeds.harbour.example/1, true",
    "https://a.example/1, https://b.example/1, false",
    "http://127.0.0.1/1, http://127.0.0.2/1, false",
    "http://127.0.0.1/1, http://127.0.0.1:81/2, true",
    "http://localhost/1, http://localhost/2, true",
    "https://gov.hk/1, https://www.gov.hk/1, true"
  })
  void tenantsOfOneSuffixAreNotOnePublisher(URI a, URI b, boolean same) {
    assertThat(RegisteredDomain.same(a, b)).isEqualTo(same);
  }
}
