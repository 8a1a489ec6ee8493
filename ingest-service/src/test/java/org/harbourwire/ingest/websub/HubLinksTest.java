package org.harbourwire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubLinksTest {
  private static final URI ASKED = URI.create("https://tern.example/news/feed.xml");
  private static final HubOffer OFFER =
      new HubOffer("https://hub.example/", "https://tern.example/feed");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://hub.example/>; rel=\"hub\", <https://tern.example/feed>; rel=\"self\"",
        "<https://tern.example/feed>;rel=self,<https://hub.example/>;rel=hub",
        "<https://hub.example/>; title=\"a, \\\"b\\\"; c\"; REL = HUB , </feed> ; rel=\"canonical"
            + " self\"",
        "<https://a.example/x,y>; rel=next, <https://hub.example/>; rel=\"hub\"; rel=\"self\","
            + " <../feed>; rel=self, <https://late.example/>; rel=hub"
      })
  void aHubAndTheAnswersOwnAddressAreRead(String header) {
    assertThat(HubLinks.in(header, ASKED).offer(ASKED)).contains(OFFER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<https://hub.example/>",
        "<https://hub.example/>; rel=\"hubs\"",
        "<https://hub.example/>; rel=hub; anchor=\"https://other.example/\"",
        "<mailto:hub@hub.example>; rel=hub",
        "https://hub.example/; rel=hub"
      })
  void whatNamesNoHubOffersNone(String header) {
    assertThat(HubLinks.in(header, ASKED).offer(ASKED)).isEmpty();
  }

  @Test
  void headersCountBeforeTheDocumentAndTheAddressAskedComesLast() {
    HubLinks document = new HubLinks("https://old.example/", "https://tern.example/feed");

    assertThat(HubLinks.in("<https://hub.example/>; rel=hub", ASKED).or(document).offer(ASKED))
        .contains(OFFER);
    assertThat(new HubLinks("https://hub.example/", null).offer(ASKED))
        .isEqualTo(Optional.of(new HubOffer("https://hub.example/", ASKED.toString())));
  }

  @Test
  @Timeout(60)
  void aHeaderWithoutEndIsReadInPassing() {
    assertThat(HubLinks.in("<a>;b=\"" + "\\\";".repeat(100_000), ASKED)).isEqualTo(HubLinks.NONE);
    assertThat(HubLinks.in("<".repeat(200_000), ASKED)).isEqualTo(HubLinks.NONE);
  }
}
