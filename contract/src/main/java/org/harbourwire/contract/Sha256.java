package org.harbourwire.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of texts, as UTF-8.
public final class Sha256 {
  private Sha256() {}

  /// As lower-case hexadecimal, 64 digits.
  public static String hex(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /// As 32 bytes.
  public static byte[] bytes(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
