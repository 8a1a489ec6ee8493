package org.harbourwire.kit.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// Who may vouch for a host: those whom Java trusts, and those of the operator's own files.
final class TrustedIssuers {
  private final X509TrustManager trust;
  private final SSLSocketFactory sockets;

  private TrustedIssuers(X509TrustManager trust, SSLSocketFactory sockets) {
    this.trust = trust;
    this.sockets = sockets;
  }

  /// @throws StartFailure when a file cannot be read or holds no certificate
  static TrustedIssuers with(List<Path> caFiles) {
    try {
      X509TrustManager trust = caFiles.isEmpty() ? trusting(null) : trusting(all(caFiles));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return new TrustedIssuers(trust, context.getSocketFactory());
    } catch (GeneralSecurityException | IOException e) {
      throw new StartFailure("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  X509TrustManager trust() {
    return trust;
  }

  SSLSocketFactory sockets() {
    return sockets;
  }

  private static KeyStore all(List<Path> caFiles) throws GeneralSecurityException, IOException {
    List<Certificate> issuers = new ArrayList<>(List.of(trusting(null).getAcceptedIssuers()));
    caFiles.forEach(file -> issuers.addAll(read(file)));
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < issuers.size(); i++) {
      store.setCertificateEntry("issuer-" + i, issuers.get(i));
    }
    return store;
  }

  private static Collection<? extends Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new StartFailure("egress.ca-files: no certificate in " + file);
      }
      return certificates;
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure("egress.ca-files: cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /// @param store of issuers; null: Java's own
  private static X509TrustManager trusting(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this Java runtime checks no certificates");
  }
}
