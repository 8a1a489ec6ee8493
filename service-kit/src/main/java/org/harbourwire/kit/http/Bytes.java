package org.harbourwire.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that do not change; equal when their content is.
public final class Bytes {
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /// Takes over `content`, which must not be changed any more.
  public static Bytes of(byte[] content) {
    return new Bytes(content);
  }

  /// The content itself; do not change it.
  public byte[] array() {
    return content;
  }

  /// How many.
  public int length() {
    return content.length;
  }

  /// As UTF-8 text.
  public String utf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Bytes other && Arrays.equals(content, other.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
