package org.harbourwire.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harbourwire.kit.config.Secret;

/// What only a hub and we know of a subscription, derived from one master secret, so that every
/// instance knows it and none is kept.
final class HubSecrets {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int TOKEN = 32;

  private final SecretKeySpec key;

  HubSecrets(Secret master) {
    this.key = new SecretKeySpec(master.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// Whether `hub` may be told the secret: only where nobody listens on the way (WebSub, 5.1).
  static boolean mayHave(String hub) {
    return hub.regionMatches(true, 0, "https:", 0, "https:".length());
  }

  /// With which the hub signs what it sends us.
  Secret secret(String sourceId, String topic) {
    return new Secret(derived("secret", sourceId, topic));
  }

  /// The part of our address that nobody can guess.
  String token(String sourceId, String topic) {
    return derived("callback", sourceId, topic).substring(0, TOKEN);
  }

  private String derived(String purpose, String sourceId, String topic) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String what = "websub|" + purpose + '|' + sourceId + '|' + topic;
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
