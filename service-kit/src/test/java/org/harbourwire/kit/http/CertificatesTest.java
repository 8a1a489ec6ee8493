package org.harbourwire.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Failed;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers with certificates of all kinds, made here by an authority of our own.
class CertificatesTest {
  private static final Limits SMALL = new Limits(Duration.ofSeconds(10), 10_000, 0);
  private static final String PASSWORD = "only-for-this-test";
  private static final String HERE = "san=ip:127.0.0.1";

  private static @TempDir Path folder;

  @BeforeAll
  static void issue() throws IOException, InterruptedException {
    make("authority", "-ext", "bc:c");
    make("good", "-signer", "authority", "-ext", HERE);
    make("misnamed", "-signer", "authority", "-ext", "san=dns:other.example");
    make("expired", "-signer", "authority", "-ext", HERE, "-startdate", "-20d", "-validity", "10");
    make("self-signed", "-ext", HERE);
    String pem = folder.resolve("authority.pem").toString();
    keytool("-exportcert", "-rfc", "-alias", "authority", "-file", pem);
  }

  @Test
  void aCertificateOfAnExtraAuthorityIsAccepted() throws Exception {
    assertThat(ask("good", trusting("authority.pem"))).isInstanceOf(Answered.class);
  }

  @Test
  void anAuthorityThatNobodyNamedIsNotBelieved() throws Exception {
    assertThat(kind(ask("good", new EgressConfig(loopback(), null)))).isEqualTo(Failed.Kind.TLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"misnamed", "expired", "self-signed"})
  void aCertificateOfAnotherNameTimeOrIssuerIsRefused(String which) throws Exception {
    assertThat(kind(ask(which, trusting("authority.pem")))).isEqualTo(Failed.Kind.TLS);
  }

  @Test
  void aFileWithoutCertificatesIsSaidSoAtTheStart() throws IOException {
    Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(() -> new OutboundClient(trusting("empty.pem")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("empty.pem");
    assertThatThrownBy(() -> new OutboundClient(trusting("missing.pem")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("missing.pem");
  }

  private static OutboundOutcome ask(String alias, EgressConfig config) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(alias)));
    server.createContext(
        "/",
        x -> {
          x.sendResponseHeaders(200, -1);
          x.close();
        });
    server.start();
    try (OutboundClient client = new OutboundClient(config)) {
      URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      return client.send(OutboundRequest.get(uri, SMALL));
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext identity(String alias) throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), password());
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        alias, all.getKey(alias, password()), password(), all.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, password());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static EgressConfig trusting(String file) {
    return new EgressConfig(loopback(), null, List.of(folder.resolve(file)));
  }

  private static List<AddressRange> loopback() {
    return List.of(AddressRange.of("127.0.0.0/8"));
  }

  private static Failed.Kind kind(OutboundOutcome outcome) {
    return ((Failed) outcome).kind();
  }

  private static char[] password() {
    return PASSWORD.toCharArray();
  }

  private static void make(String alias, String... options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias));
    arguments.addAll(List.of("-keyalg", "EC", "-dname", "CN=" + alias + " of Port Alder"));
    arguments.addAll(List.of(options));
    keytool(arguments.toArray(String[]::new));
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
  }
}
