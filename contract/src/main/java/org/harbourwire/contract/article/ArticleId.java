package org.harbourwire.contract.article;

import java.math.BigInteger;
import org.harbourwire.contract.Sha256;

/// Makes article ids: 16 base-36 characters drawn from SHA-256 of the key that first named the
/// article. An id is made once, by the identity owner, and never changes after that, even if the
/// article is later found under another key.
public final class ArticleId {
  private static final int LENGTH = 16;

  private ArticleId() {}

  /// The id for an article first seen under `key` (site key or normalised final address).
  public static String of(String key) {
    String digits = new BigInteger(1, Sha256.bytes(key)).toString(36);
    return "0".repeat(Math.max(0, LENGTH - digits.length())) + digits.substring(0, LENGTH);
  }

  /// SHA-256 of `text` as lower-case hexadecimal: content hashes, entry keys.
  public static String hash(String text) {
    return Sha256.hex(text);
  }
}
