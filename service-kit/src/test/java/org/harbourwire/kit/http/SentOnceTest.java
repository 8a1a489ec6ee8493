package org.harbourwire.kit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers after which an HTTP client likes to ask again at once, below whoever keeps the pace.
class SentOnceTest {
  private static final Limits SMALL = new Limits(Duration.ofSeconds(5), 10_000, 0);

  private final AtomicInteger asked = new AtomicInteger();
  private final OutboundClient client =
      new OutboundClient(
          new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null),
          host -> List.of(InetAddress.ofLiteral("127.0.0.3"), InetAddress.ofLiteral("127.0.0.1")));

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "408 Request Timeout\r\n",
        "503 Busy\r\nRetry-After: 0\r\n",
        "503 Busy\r\nRetry-After: 00\r\n",
        "421 Misdirected\r\n"
      })
  void anAnswerThatInvitesASecondRequestIsAnAnswer(String head) throws IOException {
    int status = Integer.parseInt(head.substring(0, 3));
    try (HostileServer server = server("HTTP/1.1 " + head + "Content-Length: 0\r\n\r\n")) {
      assertThat(client.send(OutboundRequest.get(server.uri(), SMALL)))
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status()).isEqualTo(status));
      assertThat(asked).hasValue(1);
      assertThat(client.send(OutboundRequest.postJson(server.uri(), "{}", SMALL)))
          .isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status()).isEqualTo(status));
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void aConnectionThatTheServerClosesWithoutAWordFailsNoLaterRequest() throws IOException {
    try (HostileServer server = server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntide")) {
      for (int i = 1; i <= 5; i++) {
        assertThat(client.send(OutboundRequest.postJson(server.uri(), "{}", SMALL)))
            .isInstanceOf(Answered.class);
        assertThat(asked).hasValue(i);
      }
    }
  }

  @Test
  void ofAHostsAddressesTheOneThatAnswersIsAskedOnce() throws IOException {
    try (HostileServer server = server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntide")) {
      URI both = URI.create("http://two.example:" + server.uri().getPort() + "/");
      assertThat(client.send(OutboundRequest.get(both, SMALL))).isInstanceOf(Answered.class);
      assertThat(asked).hasValue(1);
    }
  }

  private HostileServer server(String answer) {
    return HostileServer.saying(
        out -> {
          asked.incrementAndGet();
          out.write(answer.getBytes(ISO_8859_1));
        });
  }
}
