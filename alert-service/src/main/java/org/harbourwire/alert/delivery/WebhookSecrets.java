package org.harbourwire.alert.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// The secret of each rule's webhook, derived from one master secret and the rule's id, so that
/// none is ever kept or sent. Whoever holds the master secret can sign for all.
public final class WebhookSecrets {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final int MASTER_BYTES = 32;
  private static final int SHORTEST_MASTER = 16;

  private final byte[] master;

  private WebhookSecrets(byte[] master) {
    this.master = master;
  }

  /// From `configured`, else from `file`, which is made on first use and only its owner can read.
  ///
  /// @throws StartFailure when the secret is too short, or the file cannot be read or made
  public static WebhookSecrets load(@Nullable Secret configured, Path file) {
    String text = configured == null ? fromFile(file) : configured.value();
    if (text.length() < SHORTEST_MASTER) {
      throw new StartFailure(
          "the webhook secret needs at least "
              + SHORTEST_MASTER
              + " characters"
              + (configured == null ? ": " + file : ""));
    }
    return new WebhookSecrets(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The secret of `ruleId`, as its receiver configures it: `whsec_` and Base64.
  public Secret of(String ruleId) {
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(key(ruleId)));
  }

  /// The `v1` signature of `content` for `ruleId`.
  String sign(String ruleId, String content) {
    return Base64.getEncoder().encodeToString(hmac(key(ruleId), content));
  }

  private byte[] key(String ruleId) {
    return hmac(master, "webhook|" + ruleId);
  }

  private static byte[] hmac(byte[] key, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  private static String fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailure("cannot read or make the webhook secret " + file, e);
    }
  }

  /// Written aside and moved, so that a crash leaves no half of a secret behind.
  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[MASTER_BYTES];
    new SecureRandom().nextBytes(bytes);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            "secret",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
