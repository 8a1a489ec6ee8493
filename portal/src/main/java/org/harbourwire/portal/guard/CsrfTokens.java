package org.harbourwire.portal.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes and checks the tokens of forms: HMAC-SHA-256 of the visit's cookie under a key that lives
/// as long as the process. Only a page that we made for this very visit holds the right one.
public final class CsrfTokens {
  private static final int BYTES = 32;
  private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random;
  private final SecretKeySpec key;

  public CsrfTokens(SecureRandom random) {
    this.random = random;
    this.key = new SecretKeySpec(bytes(random), "HmacSHA256");
  }

  /// The value of a new visit's cookie.
  public String newVisit() {
    return ENCODER.encodeToString(bytes(random));
  }

  /// Whether a cookie's value is one that we could have made.
  public static boolean isVisit(@Nullable String cookie) {
    return cookie != null && VISIT.matcher(cookie).matches();
  }

  /// The token of forms of this visit.
  public String tokenOf(String visit) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ENCODER.encodeToString(mac.doFinal(visit.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }

  /// Whether `token` belongs to the visit; takes as long for a wrong one as for the right one.
  public boolean matches(@Nullable String visit, @Nullable String token) {
    return visit != null
        && token != null
        && isVisit(visit)
        && MessageDigest.isEqual(
            tokenOf(visit).getBytes(StandardCharsets.UTF_8),
            token.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
