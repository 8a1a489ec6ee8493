package org.harbourwire.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Refused;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wherever a server or a name server points us: only 127.0.0.1 may be dialled here, and what is
/// refused is never dialled.
class DestinationsTest {
  private static final Limits SMALL = new Limits(Duration.ofSeconds(3), 10_000, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://10.0.0.8/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::a00:8]/",
        "http://[::ffff:10.0.0.8]/",
        "http://[2002:a00:8::]/",
        "http://8.8.8.8:22/",
        "http://8.8.8.8:8080/",
        "https://8.8.8.8:6379/",
        "//10.0.0.8/",
        "ftp://8.8.8.8/",
        "file:///etc/passwd",
        "gopher://8.8.8.8/",
        "http://user:secret@8.8.8.8/"
      })
  void aRedirectToWhereWeMayNotGoIsRefusedAndNeverDialled(String target) throws IOException {
    String redirect = "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
    try (HostileServer server = HostileServer.saying(redirect);
        OutboundClient client = client(host -> List.of(InetAddress.ofLiteral(host)))) {
      assertThat(client.send(OutboundRequest.get(server.uri(), SMALL))).isInstanceOf(Refused.class);
      assertThat(client.dialled()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0177.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "0x7f000001", "256.0.0.1"})
  void anAddressThatIsReadInTwoWaysIsRefusedAndNeverDialled(String host) {
    try (OutboundClient client = client(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")))) {
      OutboundRequest request = OutboundRequest.get(URI.create("http://" + host + "/"), SMALL);

      assertThat(client.send(request)).isEqualTo(new Refused(host + " is no plain IPv4 address"));
      assertThat(client.dialled()).isZero();
    }
  }

  @Test
  void aNameThatPointsElsewhereTheSecondTimeIsDialledWhereItWasChecked() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.8"));
    try (HostileServer server = HostileServer.saying(ok());
        OutboundClient client =
            client(host -> List.of(InetAddress.ofLiteral(answers.removeFirst())))) {
      URI rebinding = URI.create("http://rebinding.example:" + server.uri().getPort() + "/");

      assertThat(client.send(OutboundRequest.get(rebinding, SMALL))).isInstanceOf(Answered.class);
      // One look-up, not a second one for the dialling; the next request looks anew.
      assertThat(answers).hasSize(1);
      assertThat(client.send(OutboundRequest.get(rebinding, SMALL))).isInstanceOf(Refused.class);
      assertThat(client.dialled()).isEqualTo(1);
    }
  }

  @Test
  void ofSeveralAddressesOnlyTheAllowedOnesAreDialled() throws IOException {
    try (HostileServer server = HostileServer.saying(ok());
        OutboundClient client =
            client(
                host ->
                    List.of(
                        InetAddress.ofLiteral("10.0.0.8"), InetAddress.ofLiteral("127.0.0.1")))) {
      URI mixed = URI.create("http://mixed.example:" + server.uri().getPort() + "/");

      assertThat(client.send(OutboundRequest.get(mixed, SMALL))).isInstanceOf(Answered.class);
      assertThat(client.dialled()).isEqualTo(1);
    }
  }

  @Test
  void theLastDoorChecksOnceMore() {
    GuardedSockets sockets = new GuardedSockets(new EgressPolicy(EgressConfig.publicOnly()));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> sockets.createSocket(InetAddress.ofLiteral("10.0.0.8"), 80)))
        .isInstanceOf(RefusedAddress.class);
    assertThat(sockets.dialled()).isZero();
  }

  private static String ok() {
    return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  }

  private static OutboundClient client(Resolver resolver) {
    return new OutboundClient(
        new EgressConfig(List.of(AddressRange.of("127.0.0.1/32")), null), resolver);
  }
}
