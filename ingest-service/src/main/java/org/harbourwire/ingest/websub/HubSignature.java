package org.harbourwire.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harbourwire.kit.config.Secret;
import org.jspecify.annotations.Nullable;

/// Checks `X-Hub-Signature` (WebSub, section 7.1), in a time that does not tell how much of it was
/// right.
final class HubSignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /// Whether `header`, such as `sha256=0a1b…`, is the signature of `body` with `secret`.
  static boolean matches(@Nullable String header, byte[] body, Secret secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String method = header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    String algorithm = ALGORITHMS.get(method);
    try {
      byte[] given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return algorithm != null && MessageDigest.isEqual(given, sign(algorithm, body, secret));
    } catch (IllegalArgumentException notHexadecimal) {
      return false;
    }
  }

  private static byte[] sign(String algorithm, byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }
}
