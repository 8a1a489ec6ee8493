package org.harbourwire.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Failed;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that no decent server gives: each ends within the limits, and as data.
class HostileAnswersTest {
  private static final Limits SMALL = new Limits(Duration.ofSeconds(2), 10_000, 3);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void headersThatDripEndWithTheTimeAllowed() throws IOException {
    var drip = HostileServer.dripping(OK + "X-A: b\r\n", Duration.ofMillis(100));

    assertThat(failure(HostileServer.saying(drip))).isEqualTo(Failed.Kind.TIMEOUT);
  }

  @Test
  void aBodyThatDripsEndsWithTheTimeAllowed() throws IOException {
    HostileServer server =
        HostileServer.saying(
            out -> {
              out.write((OK + "Content-Length: 9000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
              HostileServer.dripping(".", Duration.ofMillis(100)).to(out);
            });

    assertThat(failure(server)).isEqualTo(Failed.Kind.TIMEOUT);
  }

  @Test
  void silenceEndsWithTheTimeAllowed() throws IOException {
    HostileServer server = HostileServer.saying(out -> Thread.sleep(Duration.ofSeconds(20)));

    assertThat(failure(server)).isEqualTo(Failed.Kind.TIMEOUT);
  }

  @Test
  void headersWithoutEndAreCutOff() throws IOException {
    HostileServer server =
        HostileServer.saying(OK + ("X-Filler: " + "a".repeat(4000) + "\r\n").repeat(200) + "\r\n");

    assertThat(failure(server)).isEqualTo(Failed.Kind.BROKEN);
  }

  @Test
  void oneHeaderWithoutEndIsCutOff() throws IOException {
    HostileServer server =
        HostileServer.saying(
            out -> {
              out.write((OK + "X-Filler: ").getBytes(StandardCharsets.US_ASCII));
              HostileServer.dripping("a".repeat(100_000), Duration.ofMillis(1)).to(out);
            });

    assertThat(failure(server)).isIn(Failed.Kind.BROKEN, Failed.Kind.TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 500\r\n\r\nshort",
        OK + "Transfer-Encoding: chunked\r\n\r\nffff\r\nshort",
        OK + "Transfer-Encoding: chunked\r\n\r\nnot a number\r\n",
        OK + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
        "\u0007\u0000\u00ff",
        "",
        "HTTP/1.1 two hundred\r\n\r\n"
      })
  void whatBreaksOffOrIsNoHttpIsAFailureAndNoHalfAnswer(String bytes) throws IOException {
    assertThat(failure(HostileServer.saying(bytes))).isEqualTo(Failed.Kind.BROKEN);
  }

  @Test
  void moreThanTheContentLengthIsNotRead() throws IOException {
    HostileServer server = HostileServer.saying(OK + "Content-Length: 4\r\n\r\ntide and more");

    assertThat(((Answered) ask(server)).body().utf8()).isEqualTo("tide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
  void compressionThatWasNotAskedForIsNeverUnpacked(String coding) throws IOException {
    String head = OK + "Content-Encoding: " + coding + "\r\nContent-Length: 4\r\n\r\n";

    assertThat(((Answered) ask(HostileServer.saying(head + "tide"))).body().length()).isEqualTo(4);
  }

  private Failed.Kind failure(HostileServer server) throws IOException {
    return ((Failed) ask(server)).kind();
  }

  private OutboundOutcome ask(HostileServer server) throws IOException {
    try (server) {
      return client.send(OutboundRequest.get(server.uri(), SMALL));
    }
  }
}
